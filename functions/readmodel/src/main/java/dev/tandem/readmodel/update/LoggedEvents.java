package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.store.StoreUnavailableException;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the event log. An event that can't be read is the fault of its aggregate; whatever else
 * goes wrong is the log's.
 */
record LoggedEvents<E>(EventLog<E> log) {

    /** So many are in memory at a time. */
    static final int PAGE = 500;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

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
            throw new FailureException(failure(aggregateId, e));
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

    private static Failure failure(String aggregateId, RuntimeException thrown) {
        return switch (thrown) {
            case UnreadableEventException unreadable -> unreadable.fault();
            case StoreUnavailableException away -> outOfReach(aggregateId, away.retryAfter(), away);
            default -> outOfReach(aggregateId, RETRY_AFTER, thrown);
        };
    }

    private static Failure outOfReach(String aggregateId, Duration retryAfter, Exception why) {
        return new OutOfReach(
                Store.EVENT_LOG,
                retryAfter,
                "the event log of %s can't be read now (%s)"
                        .formatted(aggregateId, why.getClass().getSimpleName()));
    }
}
