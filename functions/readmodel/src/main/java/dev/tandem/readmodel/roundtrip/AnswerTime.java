package dev.tandem.readmodel.roundtrip;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How long a connection waits for its answer. It is told for one statement, whose time the server
 * bounds; several that go together are answered together, and each may take that long. A server
 * that says nothing has to be given up while the function still can say so.
 */
final class AnswerTime {

    /** What waits for the answer. */
    @FunctionalInterface
    interface Statements {
        void run() throws SQLException;
    }

    /**
     * Milliseconds, unless one statement may take longer. An updater's function has 60 s: it may
     * have to connect, and asks once more after a trip that was in vain.
     */
    private static final int LONGEST_TRIP = 25_000;

    private AnswerTime() {}

    /**
     * Waits as long as all of them may take, and not much longer than for one; afterwards it is as
     * it was.
     *
     * @param statements those that take time
     */
    static void ofAll(int statements, Connection connection, Statements work) throws SQLException {
        int ofOne = connection.getNetworkTimeout();
        int all = (int) Math.max(ofOne, Math.min(LONGEST_TRIP, (long) ofOne * statements));
        if (all == ofOne) {
            work.run();
            return;
        }
        set(connection, all);
        try {
            work.run();
        } finally {
            // else the driver has closed it, since it waited in vain
            if (!connection.isClosed()) {
                set(connection, ofOne);
            }
        }
    }

    private static void set(Connection connection, int millis) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis);
    }
}
