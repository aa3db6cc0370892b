package dev.tandem.lambda;

import com.zaxxer.hikari.HikariDataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A pool's first connection, opened beside what else a start does: the driver and the handshake
 * take half as long as all the rest. Whoever needs one first waits for no other; a database that is
 * out of reach is told by the call that needs it.
 */
final class FirstConnection {

    private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);

    private FirstConnection() {}

    static void open(HikariDataSource pool) {
        Beside.make("first-connection", () -> opened(pool));
    }

    private static boolean opened(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A first connection could not be opened at the start", e);
            return false;
        }
    }
}
