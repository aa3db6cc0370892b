package dev.tandem.readmodel.failure;

import static dev.tandem.core.failure.FaultReason.PROJECTION_FAILED;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FaultReason;

import java.sql.SQLException;

/**
 * Tells what an exception means that work on a read model ended with. What is not recognised is
 * {@link Ours}, so that it parks nobody.
 */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /** What ended a transaction. */
    public static Failure of(RuntimeException thrown) {
        return RecognisedFailure.of(thrown)
                .orElseGet(() -> new Ours(FailureText.of(thrown), thrown));
    }

    /**
     * What a projection threw at an event: a fault of the aggregate at this event, unless the
     * projection writes by itself and the database was the matter.
     */
    public static Failure at(StreamEvent<?> event, RuntimeException thrown) {
        return switch (RecognisedFailure.of(thrown).orElse(null)) {
            case null -> projectionFailed(event, PROJECTION_FAILED, FailureText.of(thrown));
            case Fault(_, FaultReason reason, String text) -> projectionFailed(event, reason, text);
            case Failure other -> other;
        };
    }

    /**
     * Whether a call that ended so is to be answered with "unavailable": a store is out of reach,
     * or refuses us something. Neither a fault of what was asked for nor a bug is.
     */
    public static boolean isUnavailability(RuntimeException thrown) {
        return switch (of(thrown)) {
            case OutOfReach _, Race _, Locked _ -> true;
            case Fault _ -> false;
            case Ours(_, RuntimeException cause) ->
                    Causes.first(SQLException.class, cause).isPresent();
        };
    }

    private static Fault projectionFailed(StreamEvent<?> event, FaultReason reason, String why) {
        return Fault.at(
                event.sequenceNumber(),
                reason,
                "the projection failed at event %s (%s) of %s %s: %s"
                        .formatted(
                                event.sequenceNumber(),
                                event.eventType(),
                                event.aggregateType(),
                                event.aggregateId(),
                                why));
    }
}
