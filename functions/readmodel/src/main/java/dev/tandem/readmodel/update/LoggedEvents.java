package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.FailureException;

import java.util.List;
import java.util.function.Supplier;

/** Reads the event log; where that fails, it is told as a {@link LogFailure}. */
record LoggedEvents<E>(EventLog<E> log) {

    /** So many are in memory at a time. */
    static final int PAGE = 500;

    /**
     * As {@link EventLog#read} does.
     *
     * @throws FailureException instead of anything else
     */
    List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        return carefully(aggregateId, () -> log.read(aggregateId, after, upTo));
    }

    /**
     * As {@link EventLog#page} does, at most {@value #PAGE}.
     *
     * @throws FailureException instead of anything else
     */
    List<StreamEvent<E>> page(String aggregateId, long after, long upTo) {
        return carefully(aggregateId, () -> log.page(aggregateId, after, upTo, PAGE));
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
