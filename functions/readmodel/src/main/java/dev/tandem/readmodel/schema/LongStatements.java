package dev.tandem.readmodel.schema;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * Statements that may take longer than a connection waits for an answer ({@code socketTimeout}): a
 * migration, a merge. A pool takes the change back when it gets the connection back.
 */
public final class LongStatements {

    private LongStatements() {}

    /**
     * Lets the connection of the transaction under way wait so long.
     *
     * @param longest to the millisecond, from 1 ms
     */
    public static void allow(JdbcOperations jdbc, Duration longest) {
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            awaitAnswers(
                                    connection, Math.toIntExact(Math.max(1, longest.toMillis())));
                            return true;
                        });
    }

    /** The same database, whose connections wait for as long as it takes. */
    static DataSource unlimited(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                awaitAnswers(connection, 0);
                return connection;
            }
        };
    }

    private static void awaitAnswers(Connection connection, int millis) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis);
    }
}
