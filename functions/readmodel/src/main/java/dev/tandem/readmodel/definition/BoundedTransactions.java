package dev.tandem.readmodel.definition;

import dev.tandem.readmodel.internal.TripTransactions;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.schema.LongStatements;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Duration;
import java.util.function.Function;

/**
 * Transactions that say by themselves what they see, and how long the server may work at one of
 * their statements. Whoever owns the database, or its role, may have set sessions otherwise; and
 * behind a pooler a session is somebody else's next, so that nothing may be set for more than the
 * transaction.
 *
 * @param longest a statement; the connection waits a little longer, so that the server ends it
 *     first and does not work on for nobody
 * @param idle how long the server waits for the next statement
 */
record BoundedTransactions(
        TransactionOperations transactions,
        JdbcOperations jdbc,
        TransactionCharacteristics characteristics,
        Duration longest,
        Duration idle)
        implements TripTransactions {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
            throws TransactionException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.execute(action);
        }
        return transactions.execute(status -> {
            LongStatements.begin(jdbc, characteristics.sql(), longest, idle);
            return action.doInTransaction(status);
        });
    }

    @Override
    public <T> T begin(Function<RoundTrip, T> work) {
        boolean isUnderWay = TransactionSynchronizationManager.isActualTransactionActive();
        return transactions.execute(_ ->
                work.apply(
                        isUnderWay
                                ? new RoundTrip(jdbc)
                                : LongStatements.opening(
                                        jdbc, characteristics.sql(), longest, idle)));
    }
}
