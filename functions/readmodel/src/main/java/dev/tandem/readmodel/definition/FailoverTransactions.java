package dev.tandem.readmodel.definition;

import dev.tandem.readmodel.failure.SqlState;
import dev.tandem.readmodel.internal.TripTransactions;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Transactions of which one that may not write (SQL state 25006) is begun once more on a new
 * connection, as after a failover. A database that is read-only by its owner's will refuses the new
 * connection too.
 *
 * @param transactions on the database
 * @param connections are dropped before that
 */
record FailoverTransactions(TripTransactions transactions, PooledConnections connections)
        implements TripTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(FailoverTransactions.class);

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
            throws TransactionException {
        return onceMore(() -> transactions.<T>execute(action));
    }

    @Override
    public <T> T begin(Function<RoundTrip, T> work) {
        return onceMore(() -> transactions.begin(work));
    }

    private <T extends @Nullable Object> T onceMore(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        try {
            return transaction.get();
        } catch (RuntimeException e) {
            if (SqlState.of(e).filter(SqlState.READ_ONLY::equals).isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "PostgreSQL takes no writes on this connection: all are dropped, and the"
                            + " transaction is begun once more on a new one");
            connections.drop();
            return transaction.get();
        }
    }
}
