package dev.tandem.readmodel.schema;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.StatementCallback;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How long the statements of a transaction may take: the server ends them, and the connection waits
 * a little longer for its answer. Both hold for the transaction only; a pool takes back what is the
 * connection's when it gets it back.
 */
public final class LongStatements {

    /** The server's answer that it has ended a statement has to get here. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

    /** How much of a statement's time it may wait for one lock, in percent. */
    private static final int PERCENT_FOR_A_LOCK = 90;

    private LongStatements() {}

    /**
     * Lets each statement of the transaction under way take so long.
     *
     * @param longest to the millisecond, from 1 ms
     */
    public static void allow(JdbcOperations jdbc, Duration longest) {
        execute(jdbc, "", longest);
    }

    /**
     * Tells a transaction that has just begun what it sees, and lets each of its statements take so
     * long; both at once.
     *
     * @param characteristics as {@code SET TRANSACTION} has them
     * @param longest to the millisecond, from 1 ms
     * @param idle how long the transaction may wait for its next statement until the server ends
     *     it, to the millisecond, from 1 ms
     */
    public static void begin(
            JdbcOperations jdbc, String characteristics, Duration longest, Duration idle) {
        execute(
                jdbc,
                "SET TRANSACTION %s; %s; %s; "
                        .formatted(characteristics, setIdle(idle), setLockWait(longest)),
                longest);
    }

    /**
     * The same, to be sent with the first statements of the transaction.
     *
     * @return begins with it
     */
    public static RoundTrip opening(
            JdbcOperations jdbc, String characteristics, Duration longest, Duration idle) {
        on(jdbc, statement -> awaitAnswers(statement.getConnection(), longest));
        return new RoundTrip(jdbc)
                .set("SET TRANSACTION " + characteristics)
                .set(setIdle(idle))
                .set(setLockWait(longest))
                .set("SET LOCAL statement_timeout = " + millis(longest));
    }

    /** Of a caller that has gone without a word PostgreSQL would keep the locks for hours. */
    private static String setIdle(Duration idle) {
        return "SET LOCAL idle_in_transaction_session_timeout = " + millis(idle);
    }

    /** Before the statement's own time is over, which would not say that somebody is in the way. */
    private static String setLockWait(Duration longest) {
        return "SET LOCAL lock_timeout = "
                + millis(longest.multipliedBy(PERCENT_FOR_A_LOCK).dividedBy(100));
    }

    private static void execute(JdbcOperations jdbc, String first, Duration longest) {
        on(jdbc, statement -> allow(statement, first, longest));
    }

    /** A callback with the connection would have Spring make a proxy, at every cold start. */
    private static void on(JdbcOperations jdbc, Work work) {
        jdbc.execute(
                (StatementCallback<Boolean>)
                        statement -> {
                            work.on(statement);
                            return true;
                        });
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    static void allow(Connection connection, String first, Duration longest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            allow(statement, first, longest);
        }
    }

    private static void allow(Statement statement, String first, Duration longest)
            throws SQLException {
        awaitAnswers(statement.getConnection(), longest);
        // no query, so that the transaction may still be told what it sees
        statement.execute(first + "SET LOCAL statement_timeout = " + millis(longest));
    }

    static void awaitAnswers(Connection connection, Duration longest) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis(longest.plus(FOR_THE_ANSWER)));
    }

    private static int millis(Duration longest) {
        return Math.toIntExact(Math.max(1, longest.toMillis()));
    }
}
