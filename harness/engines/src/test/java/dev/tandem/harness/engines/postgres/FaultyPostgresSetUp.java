package dev.tandem.harness.engines.postgres;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class FaultyPostgresSetUp {

    final LocalPostgres postgres = LocalPostgres.shared();
    final FaultyPostgres faulty = FaultyPostgres.inFrontOf(postgres);
    final String direct = postgres.createDatabase();
    final String throughIt = direct.replace(":" + postgres.port(), ":" + faulty.port());

    @BeforeEach
    void makeTable() throws SQLException {
        execute(direct, "CREATE TABLE note (text varchar)");
    }

    @AfterEach
    void close() {
        faulty.close();
    }

    static void doNothing() {}

    Connection connect() throws SQLException {
        return connect("");
    }

    Connection connect(String options) throws SQLException {
        Connection connection = DriverManager.getConnection(throughIt + options);
        faulty.reset();
        return connection;
    }

    Connection transaction(String options) throws SQLException {
        Connection connection = connect(options);
        connection.setAutoCommit(false);
        return connection;
    }

    /** So often that the driver prepares its COMMIT. */
    static void commitSome(Connection connection) throws SQLException {
        for (int i = 0; i < 10; i++) {
            execute(connection, "SELECT 1");
            connection.commit();
        }
    }

    void awaitNoSessions() {
        String sessions =
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid"
                        + " <> pg_backend_pid()";
        await().atMost(Duration.ofSeconds(40))
                .until(() -> value(direct, sessions), count -> count.equals("0"));
    }

    String notes() {
        try {
            return value(
                    direct, "SELECT coalesce(string_agg(text, '' ORDER BY text), '') FROM note");
        } catch (SQLException e) {
            throw new IllegalStateException("The notes could not be read", e);
        }
    }

    static void copy(Connection connection, String rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY note FROM STDIN",
                        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
    }

    static void insert(Connection connection, String text) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO note VALUES (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
