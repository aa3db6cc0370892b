package dev.tandem.readmodel.update;

import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.core.store.StoreUnavailableException;

import java.time.Duration;

/** What it means that the event log could not be read. */
final class LogFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private LogFailure() {}

    /** An event that can't be read is the fault of its aggregate; all else is the log's. */
    static Failure of(String aggregateId, RuntimeException thrown) {
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
