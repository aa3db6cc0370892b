package dev.tandem.readmodel.audit;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FailureException;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.park.ParkingUpdater;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings the events that rows lack into them, without being asked: what the stream lost comes back.
 *
 * @param lacked whether there are any
 * @param updater applies them, unless their aggregate is parked
 * @param now tells which events the stream has forgotten
 */
record CatchUp<E>(LackedEvents<E, ?> lacked, ParkingUpdater<E> updater, Instant now) {

    /** Amazon DynamoDB Developer Guide, "Change data capture for DynamoDB Streams". */
    private static final Duration STREAM_MEMORY = Duration.ofHours(24);

    /** Whether nothing was in the way of it but that the aggregate waits. */
    boolean isDone(String id) {
        return isDone(updater.catchUp(id, () -> isForgotten(id)));
    }

    /** Whether the stream brings the first event that the rows lack no more. */
    private boolean isForgotten(String id) {
        return lacked.first(id)
                .filter(first -> first.createdAt().isBefore(now.minus(STREAM_MEMORY)))
                .isPresent();
    }

    /** Where the aggregate can't be compared, which need not be in the way of what comes next. */
    boolean isDoneAllTheSame(String id) {
        try {
            return lacked.first(id).isPresent() && isDone(id) && lacked.first(id).isEmpty();
        } catch (RuntimeException e) {
            if (DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            return false;
        }
    }

    /**
     * What is the aggregate's own fault is found again, and told, as are rows that somebody else
     * has locked.
     *
     * @throws FailureException if it is none of the aggregate's, and so in the way of all others
     */
    static boolean isDone(Optional<Failure> stoppedBy) {
        return switch (stoppedBy.orElse(null)) {
            case null -> true;
            case Fault _, Locked _, Race _ -> false;
            case OutOfReach away -> throw new FailureException(away);
            case Ours ours -> throw new FailureException(ours);
        };
    }
}
