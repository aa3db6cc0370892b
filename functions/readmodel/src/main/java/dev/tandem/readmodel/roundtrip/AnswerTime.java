package dev.tandem.readmodel.roundtrip;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How long a connection waits for its answer. It is told for one statement, whose time the server
 * bounds; several that go together are answered together, and each may take that long.
 */
final class AnswerTime {

    /** What waits for the answer. */
    @FunctionalInterface
    interface Statements {
        void run() throws SQLException;
    }

    private AnswerTime() {}

    /** Waits as long as all of them may take; afterwards it is as it was. */
    static void ofAll(int statements, Connection connection, Statements work) throws SQLException {
        int ofOne = connection.getNetworkTimeout();
        if (statements == 1 || ofOne == 0) {
            work.run();
            return;
        }
        set(connection, (int) Math.min(Integer.MAX_VALUE, (long) ofOne * statements));
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
