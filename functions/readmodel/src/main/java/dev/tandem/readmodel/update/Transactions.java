package dev.tandem.readmodel.update;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.internal.TripTransactions;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * SQL transactions around work on a read model. Whatever the work throws rolls back, and comes out
 * as a value: returned by the work itself it would commit what went before it.
 */
record Transactions(TransactionOperations sql) {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    /** A row can be met unlocked only before its first event, so the second try finds it. */
    private static final int ATTEMPTS = 5;

    /** Those that begin with a round trip; empty if somebody else's do not. */
    Optional<TripTransactions> trips() {
        return sql instanceof TripTransactions trips ? Optional.of(trips) : Optional.empty();
    }

    <T> TransactionResult<T> run(Supplier<T> work) {
        return repeat(() -> sql.<T>execute(_ -> work.get()));
    }

    <T> TransactionResult<T> begin(TripTransactions trips, Function<RoundTrip, T> work) {
        return repeat(() -> trips.begin(work));
    }

    private static <T> TransactionResult<T> repeat(Supplier<T> transaction) {
        for (int repeated = 0; ; repeated++) {
            try {
                return new Committed<>(Objects.requireNonNull(transaction.get()), repeated);
            } catch (Throwable e) {
                Failure failure = DatabaseFailure.of(ApplicationErrorException.of(e));
                if (!(failure instanceof Race) || repeated + 1 == ATTEMPTS) {
                    return new RolledBack<>(failure);
                }
                LOG.debug(
                        "Another updater was faster, the transaction is begun again: {}",
                        e.toString());
            }
        }
    }
}
