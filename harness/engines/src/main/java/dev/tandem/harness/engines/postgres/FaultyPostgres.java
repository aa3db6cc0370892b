package dev.tandem.harness.engines.postgres;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Stands in front of a PostgreSQL server, on a port of its own, and lets everything through, but
 * for the faults that it is told to have. The server may be stopped and started again behind it: a
 * client that comes meanwhile is cut.
 *
 * <p>A statement is what the server is told to execute: a simple query, or an Execute of a prepared
 * one; BEGIN and COMMIT count too, as do statements that a fault keeps from the server. Drivers
 * send them when it suits them: pgjdbc sends BEGIN with the transaction's first statement.
 * Encryption is declined.
 */
public final class FaultyPostgres implements AutoCloseable {

    private final StatementHooks hooks = new StatementHooks();
    private final FaultyListener listener;
    private volatile Duration delay = Duration.ZERO;

    private FaultyPostgres(String host, int port) {
        listener =
                FaultyListener.start(
                        InetSocketAddress.createUnresolved(host, port), hooks, () -> delay);
    }

    /** Starts it on a free port, without faults. */
    public static FaultyPostgres inFrontOf(LocalPostgres postgres) {
        return inFrontOf("127.0.0.1", postgres.port());
    }

    /** Starts it on a free port, without faults, in front of the server at that address. */
    public static FaultyPostgres inFrontOf(String host, int port) {
        return new FaultyPostgres(host, port);
    }

    public int port() {
        return listener.port();
    }

    /** Where the database is found with these faults; of the user {@code postgres}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s?user=%s"
                .formatted(port(), database, LocalPostgres.USER);
    }

    /** How many statements clients have sent since the start or the last {@link #reset()}. */
    public int statements() {
        return hooks.statements();
    }

    /**
     * Tells the text of each statement from now on, before it is carried out; also of those that a
     * fault keeps from the server.
     */
    public void listen(Consumer<? super String> statements) {
        hooks.listen(statements);
    }

    /**
     * At the n-th statement from now on, runs the action; the statement does not reach the server,
     * and the connection is cut.
     *
     * @param n from 1 for the next statement, whichever connection it comes from
     */
    public void beforeStatement(int n, Runnable action) {
        hooks.add(n, _ -> true, false, action);
    }

    /**
     * Does at the next statement that begins so what {@link #beforeStatement(int, Runnable)} does
     * at one that is counted: it stays the same one when others come in before it.
     *
     * @param beginning of its text as the client sends it, such as {@code INSERT INTO cart_item};
     *     case counts
     */
    public void beforeStatement(String beginning, Runnable action) {
        hooks.add(1, sql -> sql.stripLeading().startsWith(beginning), false, action);
    }

    /**
     * At the n-th statement from now on, lets the server carry it out and runs the action; the
     * answer never arrives, and the connection is cut. Whatever the client sent along with the
     * statement, up to its Sync, is carried out with it.
     *
     * @param n from 1 for the next statement, whichever connection it comes from
     */
    public void afterStatement(int n, Runnable action) {
        hooks.add(n, _ -> true, true, action);
    }

    /** Does with the next COMMIT what {@link #afterStatement} does with a statement. */
    public void afterCommit(Runnable action) {
        hooks.add(1, StatementTexts::isCommit, true, action);
    }

    /**
     * Cuts all connections. What their open transactions did is rolled back, a moment later: when
     * the server has noticed.
     */
    public void cutConnections() {
        listener.cutConnections();
    }

    /** From now on, each statement reaches the server so much later. */
    public void delay(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The delay was %s; it is 0 or more".formatted(time));
        }
        delay = time;
    }

    /** Drops the actions, the delay and the listener, and counts from 0; connections stay. */
    public void reset() {
        hooks.reset();
        delay = Duration.ZERO;
    }

    /** Stops listening and cuts all connections; the server behind goes on. */
    @Override
    public void close() {
        listener.close();
    }
}
