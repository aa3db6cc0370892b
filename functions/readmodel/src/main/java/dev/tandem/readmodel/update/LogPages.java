package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An aggregate's events out of the event log, by the page, without a hole. */
final class LogPages<E> {

    private final String aggregateId;
    private final LoggedEvents<E> log;
    private Iterator<StreamEvent<E>> page = Collections.emptyIterator();
    private long upTo;
    private boolean mayHaveMore;
    private @Nullable StreamEvent<E> mustReach;
    private boolean ended;

    LogPages(String aggregateId, LoggedEvents<E> log) {
        this.aggregateId = aggregateId;
        this.log = log;
    }

    /** From now on it is read to its end, and must have this event. */
    void readToReach(StreamEvent<E> delivered) {
        mustReach = delivered;
        readTo(Long.MAX_VALUE);
    }

    /** From now on it is read up to that number. */
    void readTo(long number) {
        upTo = number;
        mayHaveMore = true;
    }

    /** Whether it was read to its end. */
    boolean isAtTheEnd() {
        return ended;
    }

    /**
     * The event behind that number; empty where the log is not read, or no further.
     *
     * @throws FailureException if another one is there, or if what it must have is not
     */
    Optional<StreamEvent<E>> next(long last) {
        if (!page.hasNext() && mayHaveMore) {
            List<StreamEvent<E>> read = log.page(aggregateId, last, upTo);
            mayHaveMore = read.size() == LoggedEvents.PAGE;
            ended |= !mayHaveMore;
            page = read.iterator();
        }
        if (!page.hasNext()) {
            checkReached(last);
            return Optional.empty();
        }
        StreamEvent<E> event = page.next();
        checkNext(event, last + 1);
        return Optional.of(event);
    }

    private static void checkNext(StreamEvent<?> found, long due) {
        if (found.sequenceNumber() != due) {
            throw LogHole.before(found, due);
        }
    }

    private void checkReached(long end) {
        StreamEvent<E> delivered = mustReach;
        mustReach = null;
        if (delivered != null && end < delivered.sequenceNumber()) {
            throw LogHole.behind(end, delivered);
        }
    }
}
