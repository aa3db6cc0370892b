package dev.tandem.core.event;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** An aggregate's events by the page, each asked for when it is needed. */
final class LogParts<E> implements Iterator<List<StreamEvent<E>>> {

    private final EventLog<E> log;
    private final String aggregateId;
    private final long upTo;
    private final int limit;
    private long last;
    private boolean mayHaveMore = true;

    LogParts(EventLog<E> log, String aggregateId, long after, long upTo, int limit) {
        this.log = log;
        this.aggregateId = aggregateId;
        this.upTo = upTo;
        this.limit = limit;
        this.last = after;
    }

    @Override
    public boolean hasNext() {
        return mayHaveMore;
    }

    @Override
    public List<StreamEvent<E>> next() {
        if (!mayHaveMore) {
            throw new NoSuchElementException();
        }
        List<StreamEvent<E>> page = log.page(aggregateId, last, upTo, limit);
        mayHaveMore = page.size() == limit;
        if (!page.isEmpty()) {
            last = page.getLast().sequenceNumber();
        }
        return page;
    }
}
