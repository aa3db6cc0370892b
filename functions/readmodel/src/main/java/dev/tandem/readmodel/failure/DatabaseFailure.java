package dev.tandem.readmodel.failure;

import static dev.tandem.core.failure.FaultReason.CONSTRAINT_VIOLATED;
import static dev.tandem.core.failure.FaultReason.PROJECTION_FAILED;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.core.store.StoreUnavailableException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Tells what an exception means that work on a read model ended with. What is not recognised is
 * {@link Ours}, so that it parks nobody.
 */
public final class DatabaseFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /**
     * PostgreSQL, appendix A: cardinality, data, integrity constraint, a view's check option,
     * limits of the program, and what a trigger raised.
     */
    private static final Set<String> OF_THE_ROW = Set.of("21", "22", "23", "44", "54", "P0");

    private static final String READ_ONLY =
            "PostgreSQL takes no writes (SQL state 25006): it is a standby, or read-only by"
                    + " default_transaction_read_only";

    private DatabaseFailure() {}

    /** What ended a transaction. */
    public static Failure of(RuntimeException thrown) {
        return recognised(thrown).orElseGet(() -> new Ours(FailureText.of(thrown), thrown));
    }

    /**
     * What a projection threw at an event: a fault of the aggregate at this event, unless the
     * projection writes by itself and the database was the matter.
     */
    public static Failure at(StreamEvent<?> event, RuntimeException thrown) {
        return switch (recognised(thrown).orElse(null)) {
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
            case OutOfReach _, Race _ -> true;
            case Fault _ -> false;
            case Ours(_, RuntimeException cause) ->
                    Causes.first(SQLException.class, cause).isPresent();
        };
    }

    private static Optional<Failure> recognised(RuntimeException thrown) {
        if (Causes.of(thrown)
                        .anyMatch(cause ->
                                cause instanceof StaleRowException
                                        || cause instanceof ConcurrencyFailureException)
                || SqlState.of(thrown).filter(SqlState.LOCK_NOT_AVAILABLE::equals).isPresent()) {
            return Optional.of(new Race(FailureText.of(thrown)));
        }
        if (SqlState.of(thrown).filter(SqlState.READ_ONLY::equals).isPresent()) {
            return Optional.of(new OutOfReach(Store.READ_MODEL, RETRY_AFTER, READ_ONLY));
        }
        if (Outage.causes(thrown)) {
            return Optional.of(
                    new OutOfReach(Store.READ_MODEL, RETRY_AFTER, FailureText.of(thrown)));
        }
        return Causes.first(FailureException.class, thrown)
                .map(FailureException::failure)
                .or(() -> ofTheLog(thrown))
                .or(() -> ofTheRow(thrown));
    }

    private static Optional<Failure> ofTheLog(RuntimeException thrown) {
        return Causes.first(StoreUnavailableException.class, thrown)
                .map(away ->
                        new OutOfReach(Store.EVENT_LOG, away.retryAfter(), FailureText.of(thrown)));
    }

    private static Optional<Failure> ofTheRow(RuntimeException thrown) {
        Optional<SQLException> refused = Causes.first(SQLException.class, thrown);
        if (refused.isPresent()) {
            return Optional.of(
                    refused.map(SQLException::getSQLState)
                                    .filter(DatabaseFailure::isOfTheRow)
                                    .isPresent()
                            ? fault(CONSTRAINT_VIOLATED, thrown)
                            : new Ours(FailureText.of(thrown), thrown));
        }
        return Causes.first(DataIntegrityViolationException.class, thrown)
                .map(_ -> (Failure) fault(CONSTRAINT_VIOLATED, thrown))
                // a row that can't be written as JSON
                .or(() ->
                        Causes.first(JacksonException.class, thrown)
                                .map(_ -> fault(PROJECTION_FAILED, thrown)));
    }

    private static boolean isOfTheRow(String sqlState) {
        return sqlState.length() > 1 && OF_THE_ROW.contains(sqlState.substring(0, 2));
    }

    private static Fault fault(FaultReason reason, RuntimeException thrown) {
        return new Fault(OptionalLong.empty(), reason, FailureText.of(thrown));
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
