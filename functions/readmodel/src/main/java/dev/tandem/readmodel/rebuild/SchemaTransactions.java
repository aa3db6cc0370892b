package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions in which the names of tables mean those of another schema first, so that the very
 * same row store works on the tables beside the live ones. Types and functions are still found
 * where they are. The path is set for the transaction only: behind a pooler the session is somebody
 * else's next.
 *
 * @param schema its name
 */
record SchemaTransactions(TransactionOperations transactions, JdbcOperations jdbc, String schema)
        implements TransactionOperations {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
            throws TransactionException {
        return transactions.execute(status -> {
            String path = jdbc.queryForObject("SHOW search_path", String.class);
            setPath(SqlName.quoted(schema) + ", " + path);
            T result = action.doInTransaction(status);
            // it may be but a part of one
            setPath(path);
            return result;
        });
    }

    private void setPath(@Nullable String path) {
        jdbc.queryForObject("SELECT set_config('search_path', ?, true)", String.class, path);
    }
}
