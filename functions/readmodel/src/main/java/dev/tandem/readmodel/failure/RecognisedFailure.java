package dev.tandem.readmodel.failure;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.core.store.StoreUnavailableException;

import org.springframework.dao.ConcurrencyFailureException;

import java.time.Duration;
import java.util.Optional;

/** The failures that an exception is recognised as, wherever among its causes they show. */
final class RecognisedFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final String READ_ONLY =
            "PostgreSQL takes no writes (SQL state 25006): it is a standby, or read-only by"
                    + " default_transaction_read_only";

    private RecognisedFailure() {}

    static Optional<Failure> of(RuntimeException thrown) {
        // to a translator of Spring's that goes by codes it is a failure of concurrency
        if (is(SqlState.LOCK_NOT_AVAILABLE, thrown)) {
            return Optional.of(new Locked(FailureText.of(thrown)));
        }
        if (isRace(thrown)) {
            return Optional.of(new Race(FailureText.of(thrown)));
        }
        if (is(SqlState.READ_ONLY, thrown)) {
            return Optional.of(new OutOfReach(Store.READ_MODEL, RETRY_AFTER, READ_ONLY));
        }
        if (Outage.causes(thrown)) {
            return Optional.of(
                    new OutOfReach(Store.READ_MODEL, RETRY_AFTER, FailureText.of(thrown)));
        }
        return Causes.first(FailureException.class, thrown)
                .map(FailureException::failure)
                .or(() -> ofTheLog(thrown))
                .or(() -> RefusedRow.failure(thrown));
    }

    private static boolean isRace(RuntimeException thrown) {
        return Causes.of(thrown)
                .anyMatch(cause ->
                        cause instanceof StaleRowException
                                || cause instanceof ConcurrencyFailureException);
    }

    private static boolean is(String sqlState, RuntimeException thrown) {
        return SqlState.of(thrown).filter(sqlState::equals).isPresent();
    }

    private static Optional<Failure> ofTheLog(RuntimeException thrown) {
        return Causes.first(StoreUnavailableException.class, thrown)
                .map(away ->
                        new OutOfReach(Store.EVENT_LOG, away.retryAfter(), FailureText.of(thrown)));
    }
}
