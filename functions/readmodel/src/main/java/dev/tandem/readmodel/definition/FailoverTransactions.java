package dev.tandem.readmodel.definition;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import dev.tandem.readmodel.failure.SqlState;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Transactions of which one that may not write (SQL state 25006) is begun once more on a new
 * connection. After a failover a pool has connections to the server that became a standby: it
 * answers reads, so that the pool thinks them alive, and refuses writes for as long as they are
 * kept. All of them are dropped. A database that is read-only by its owner's will refuses the new
 * connection too.
 *
 * @param transactions on the database
 * @param database whose pool it is
 */
record FailoverTransactions(TransactionOperations transactions, DataSource database)
        implements TransactionOperations {

    private static final Logger LOG = LoggerFactory.getLogger(FailoverTransactions.class);

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
            throws TransactionException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.execute(action);
        }
        try {
            return transactions.execute(action);
        } catch (RuntimeException e) {
            if (SqlState.of(e).filter(SqlState.READ_ONLY::equals).isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "PostgreSQL takes no writes on this connection: all are dropped, and the"
                            + " transaction is begun once more on a new one");
            pool().ifPresent(HikariPoolMXBean::softEvictConnections);
            return transactions.execute(action);
        }
    }

    private Optional<HikariPoolMXBean> pool() {
        try {
            return database.isWrapperFor(HikariDataSource.class)
                    ? Optional.ofNullable(
                            database.unwrap(HikariDataSource.class).getHikariPoolMXBean())
                    : Optional.empty();
        } catch (SQLException e) {
            LOG.debug("The pool can't be told to drop its connections", e);
            return Optional.empty();
        }
    }
}
