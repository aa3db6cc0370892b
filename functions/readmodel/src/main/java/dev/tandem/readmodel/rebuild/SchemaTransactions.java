package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions in which unqualified names of tables mean those of one schema, so that the very same
 * row store works on the tables beside the live ones.
 *
 * @param schema an SQL identifier without need of quotes
 */
record SchemaTransactions(TransactionOperations transactions, JdbcOperations jdbc, String schema)
        implements TransactionOperations {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
            throws TransactionException {
        return transactions.execute(status -> {
            jdbc.execute("SET LOCAL search_path TO " + schema);
            return action.doInTransaction(status);
        });
    }
}
