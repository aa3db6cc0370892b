package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.store.StoreUnavailableException;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Reads the event log; where that fails, it is told as a {@link LogFailure}. */
record LoggedEvents<E>(EventLog<E> log) implements LogReading<E> {

    /** So many are in memory at a time. */
    static final int PAGE = 500;

    /** Those of a log that is known to be out of reach: nobody waits for it. */
    static <E> LoggedEvents<E> outOfReach(OutOfReach away) {
        return new LoggedEvents<>((_, _, _) -> {
            throw new StoreUnavailableException(
                    away.text(), away.retryAfter(), new FailureException(away));
        });
    }

    /** How many may be read at the same time, from 1. */
    int parallelReads() {
        return log.parallelReads();
    }

    /**
     * As {@link EventLog#read} does.
     *
     * @throws FailureException instead of anything else
     */
    List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        return carefully(aggregateId, () -> log.read(aggregateId, after, upTo));
    }

    /** As {@link EventLog#parts} does, at most {@value #PAGE} at a time. */
    @Override
    public Iterator<List<StreamEvent<E>>> pages(LogRange range) {
        String id = range.aggregateId();
        Iterator<List<StreamEvent<E>>> parts =
                carefully(id, () -> log.parts(id, range.after(), range.upTo(), PAGE).iterator());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return carefully(id, parts::hasNext);
            }

            @Override
            public List<StreamEvent<E>> next() {
                return carefully(id, parts::next);
            }
        };
    }

    private static <T> T carefully(String aggregateId, Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw new FailureException(LogFailure.of(aggregateId, e));
        }
    }

    /**
     * Whether there is an event of it.
     *
     * @throws FailureException if the log is out of reach
     */
    boolean has(String aggregateId) {
        try {
            // the first one is the cheap question; a log that lacks only that has events too
            return !read(aggregateId, 0, 1).isEmpty()
                    || !carefully(aggregateId, () -> log.page(aggregateId, 1, Long.MAX_VALUE, 1))
                            .isEmpty();
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Fault) {
                return true;
            }
            throw e;
        }
    }
}
