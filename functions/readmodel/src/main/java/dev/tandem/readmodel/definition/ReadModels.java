package dev.tandem.readmodel.definition;

import dev.tandem.readmodel.internal.TripTransactions;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;

import javax.sql.DataSource;

/**
 * Makes what read models need from PostgreSQL: updaters with parking, redrives, rebuilds, auditors.
 * It keeps nothing itself but whose read models go by which names.
 */
public final class ReadModels {

    /** As often as an event source mapping was to try it before that tried without end. */
    private static final int RECORD_ATTEMPTS = 10;

    private final DataSource database;
    private final JdbcOperations jdbc;
    private final PlatformTransactionManager transactionManager;
    private final int maxAttempts;
    private final Duration rebuildLease;
    private final ReadModelObserver observer;
    private final StatementTimeouts timeouts;
    private final int maxRecordAttempts;
    private final ReadModelNames names = new ReadModelNames();

    /** With what is set where nothing is said of it. */
    public ReadModels(
            DataSource database,
            JdbcOperations jdbc,
            PlatformTransactionManager transactionManager,
            int maxAttempts,
            Duration rebuildLease,
            ReadModelObserver observer) {
        this(
                database,
                jdbc,
                transactionManager,
                maxAttempts,
                rebuildLease,
                observer,
                StatementTimeouts.DEFAULTS,
                RECORD_ATTEMPTS);
    }

    /**
     * @param database where they are, with {@link dev.tandem.readmodel.schema.Migration#TANDEM
     *     tables of their own}
     * @param jdbc on that database
     * @param transactionManager on that database
     * @param maxAttempts how often the events of an aggregate are tried until it is parked, from 1
     * @param rebuildLease after how long without a sign of life, longer than a page takes, another
     *     call takes a rebuild over
     * @param observer is told what they do
     * @param timeouts how long PostgreSQL may work at a statement
     * @param maxRecordAttempts how often a record that names no event comes until it is set aside,
     *     from 1
     */
    public ReadModels(
            DataSource database,
            JdbcOperations jdbc,
            PlatformTransactionManager transactionManager,
            int maxAttempts,
            Duration rebuildLease,
            ReadModelObserver observer,
            StatementTimeouts timeouts,
            int maxRecordAttempts) {
        this.database = database;
        this.jdbc = jdbc;
        this.transactionManager = transactionManager;
        this.maxAttempts = maxAttempts;
        this.rebuildLease = rebuildLease;
        this.observer = observer;
        this.timeouts = timeouts;
        this.maxRecordAttempts = maxRecordAttempts;
    }

    /**
     * Keeps it up to date.
     *
     * @throws IllegalStateException if one of another kind of aggregate has that name
     */
    public <R, E> ReadModel<R, E> maintain(ReadModelDefinition<R, E> model) {
        names.take(model.name(), model.events().type());
        return new ReadModel<>(model, this);
    }

    /**
     * Keeps one up to date whose projection writes by itself.
     *
     * @throws IllegalStateException if one of another kind of aggregate has that name
     */
    public <E> SelfWritingReadModel<E> maintain(SelfWritingDefinition<E> model) {
        names.take(model.name(), model.events().type());
        return new SelfWritingReadModel<>(model, this);
    }

    /**
     * For reads of more than one statement, such as of a row and its children: all of them see the
     * same moment, none may write, and each is bounded. Behind a transaction-mode pooler too, where
     * Spring's own read-only transactions of an isolation would be another session's.
     */
    public TransactionOperations atOneMoment() {
        return bounded(TransactionCharacteristics.READING, timeouts.query());
    }

    /** A statement that says nothing, in a transaction that is rolled back. */
    public void prime() {
        atOneMoment()
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    jdbc.query("SELECT 1", row -> {});
                });
    }

    JdbcOperations jdbc() {
        return jdbc;
    }

    int maxAttempts() {
        return maxAttempts;
    }

    Duration rebuildLease() {
        return rebuildLease;
    }

    ReadModelObserver observer() {
        return observer;
    }

    int maxRecordAttempts() {
        return maxRecordAttempts;
    }

    TripTransactions transactions() {
        return new FailoverTransactions(
                bounded(TransactionCharacteristics.UPDATING, timeouts.update()),
                new PooledConnections(database));
    }

    private BoundedTransactions bounded(
            TransactionCharacteristics characteristics, Duration longest) {
        return new BoundedTransactions(
                new TransactionTemplate(transactionManager),
                jdbc,
                characteristics,
                longest,
                timeouts.idle());
    }

    /** A lock that is kept for longer is none of ours: the server has ended those by then. */
    Duration longestLock() {
        return timeouts.idle().multipliedBy(2);
    }

    /** The same statements, for the tables that are ours; nothing is made before one is asked. */
    JdbcClient ownTables() {
        return LaterJdbcClient.of(() -> JdbcClient.create(statements()));
    }

    /**
     * Of the same database: a statement outside of any transaction has one of its own, bounded as
     * an updater's are, and sees what was committed before it, whatever the database's defaults
     * are. For row stores, and for queries of one statement.
     */
    public JdbcOperations statements() {
        return BoundedStatements.of(jdbc, transactions());
    }
}
