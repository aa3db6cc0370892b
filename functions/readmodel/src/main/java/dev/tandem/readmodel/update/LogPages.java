package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An aggregate's events out of the event log, by the page, without a hole. */
final class LogPages<E> {

    private final String aggregateId;
    private final LogReading<E> log;
    private Iterator<List<StreamEvent<E>>> pages = Collections.emptyIterator();
    private Iterator<StreamEvent<E>> page = Collections.emptyIterator();
    private @Nullable LogRange range;
    private @Nullable StreamEvent<E> mustReach;
    private boolean ended;

    LogPages(String aggregateId, LogReading<E> log) {
        this.aggregateId = aggregateId;
        this.log = log;
    }

    /** From now on it is read behind that number to its end, and must have this event. */
    void readToReach(long last, StreamEvent<E> delivered) {
        mustReach = delivered;
        readTo(last, Long.MAX_VALUE);
    }

    /** From now on it is read behind that number up to the other one. */
    void readTo(long last, long number) {
        range = new LogRange(aggregateId, last, number);
        pages = log.pages(range);
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
        while (!page.hasNext() && hasMorePages(last)) {
            page = pages.next().iterator();
        }
        if (!page.hasNext()) {
            ended |= range != null;
            checkReached(last);
            return Optional.empty();
        }
        StreamEvent<E> event = page.next();
        checkNext(event, last + 1);
        return Optional.of(event);
    }

    private boolean hasMorePages(long last) {
        return range != null && last < range.upTo() && pages.hasNext();
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
