package dev.tandem.readmodel.definition;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;

import javax.sql.DataSource;

/**
 * Makes what read models need from PostgreSQL: updaters with parking, redrives, rebuilds, auditors.
 *
 * @param database where they are, with {@link dev.tandem.readmodel.schema.Migration#TANDEM tables
 *     of their own}
 * @param jdbc on that database
 * @param transactionManager on that database
 * @param maxAttempts how often the events of an aggregate are tried until it is parked, from 1
 * @param rebuildLease after how long without a sign of life, longer than a page takes, another call
 *     takes a rebuild over
 * @param observer is told what they do
 */
public record ReadModels(
        DataSource database,
        JdbcOperations jdbc,
        PlatformTransactionManager transactionManager,
        int maxAttempts,
        Duration rebuildLease,
        ReadModelObserver observer) {

    /** Keeps it up to date. */
    public <R, E> ReadModel<R, E> maintain(ReadModelDefinition<R, E> model) {
        return new ReadModel<>(model, this);
    }

    /** Keeps one up to date whose projection writes by itself. */
    public <E> SelfWritingReadModel<E> maintain(SelfWritingDefinition<E> model) {
        return new SelfWritingReadModel<>(model, this);
    }

    TransactionOperations transactions() {
        return new FailoverTransactions(new TransactionTemplate(transactionManager), database);
    }

    JdbcClient client() {
        return JdbcClient.create(jdbc);
    }
}
