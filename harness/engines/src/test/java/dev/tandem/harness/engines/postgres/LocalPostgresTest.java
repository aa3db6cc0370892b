package dev.tandem.harness.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.postgres.LocalPostgres.Settings;
import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.PortTakenException;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.testing.Listener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

class LocalPostgresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BUSY_SESSIONS =
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE query LIKE '%generate_series%' AND pid <> pg_backend_pid()
            """;

    /** One cluster for all tests that need a durable one: to make it takes a while. */
    @TempDir static Path kept;

    @TempDir Path folder;

    @Test
    void no_other_machine_can_reach_it() {
        LocalPostgres engine = LocalPostgres.shared();

        assertThat(
                        Listener.of(
                                ProcessHandle.of(engine.pid()).stream()
                                        .flatMap(it ->
                                                Stream.concat(Stream.of(it), it.descendants()))))
                .isNotEmpty()
                .extracting(Listener::address)
                .containsOnly("127.0.0.1");
    }

    @Test
    void each_database_is_empty_and_its_own() throws SQLException {
        String one = LocalPostgres.shared().createDatabase();
        String other = LocalPostgres.shared().createDatabase();

        execute(one, "CREATE TABLE note (text varchar)");
        execute(other, "CREATE TABLE note (text varchar)");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void a_copy_has_what_was_there_and_goes_its_own_way() throws SQLException {
        String one = LocalPostgres.shared().createDatabase();
        execute(one, "CREATE TABLE note (text varchar)");
        execute(one, "INSERT INTO note VALUES ('first')");

        String copy = LocalPostgres.shared().copyDatabase(one);
        execute(copy, "INSERT INTO note VALUES ('second')");

        assertThat(value(copy, "SELECT count(*) FROM note")).isEqualTo("2");
        assertThat(value(one, "SELECT count(*) FROM note")).isEqualTo("1");
    }

    @Test
    void a_database_is_gone_once_it_is_dropped_whoever_uses_it() throws SQLException {
        String url = LocalPostgres.shared().createDatabase();
        try (Connection user = DriverManager.getConnection(url)) {
            LocalPostgres.shared().dropDatabase(url);

            assertThat(user.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url))
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_database_that_is_there_is_left_alone() throws SQLException {
        String url = LocalPostgres.shared().createDatabaseIfMissing("notes");
        execute(url, "CREATE TABLE IF NOT EXISTS note (text varchar)");

        LocalPostgres.shared().createDatabaseIfMissing("notes");

        assertThat(value(url, "SELECT count(*) FROM note")).isEqualTo("0");
    }

    @Test
    void a_name_that_would_need_quotes_is_refused() {
        assertThatThrownBy(() -> LocalPostgres.shared().createDatabaseIfMissing("a\"b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a\"b");
    }

    @Test
    void it_comes_back_on_the_same_port_with_its_data() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(Settings.defaults())) {
            String url = postgres.createDatabase();
            execute(url, "CREATE TABLE note AS SELECT 'kept' AS text");

            postgres.stop();
            assertThatThrownBy(() -> value(url, "SELECT 1")).isInstanceOf(SQLException.class);
            postgres.startAgain();

            assertThat(value(url, "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void a_data_folder_keeps_what_was_committed_before_everything_was_killed() throws SQLException {
        Settings settings = Settings.defaults().withData(kept);
        LocalPostgres killed = LocalPostgres.start(settings);
        String url = killed.createDatabaseIfMissing("killed");
        execute(url, "CREATE TABLE note AS SELECT 'kept' AS text");

        Signal.KILL.sendTo(killed.pid());

        try (killed;
                LocalPostgres next = LocalPostgres.start(settings)) {
            assertThat(value(next.jdbcUrl("killed"), "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void a_session_that_outlives_its_killed_server_is_waited_for() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(Settings.defaults())) {
            String url = postgres.createDatabase();
            Thread.startVirtualThread(() -> keepBusy(url));
            await().atMost(PATIENCE)
                    .until(() -> value(url, BUSY_SESSIONS), count -> count.equals("1"));

            Signal.KILL.sendTo(postgres.pid());
            postgres.startAgain();

            assertThat(value(url, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void only_a_data_folder_is_synchronised_with_the_disk() throws SQLException {
        try (LocalPostgres durable = LocalPostgres.start(Settings.defaults().withData(kept))) {
            LocalPostgres fast = LocalPostgres.shared();

            assertThat(value(durable.jdbcUrl("postgres"), "SHOW fsync")).isEqualTo("on");
            assertThat(value(fast.jdbcUrl("postgres"), "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void an_initialisation_that_was_killed_is_begun_anew() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("cluster.new").resolve("base"));

        try (LocalPostgres postgres = LocalPostgres.start(Settings.defaults().withData(folder))) {
            assertThat(value(postgres.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_lock_whose_process_id_belongs_to_somebody_else_now_is_no_lock()
            throws IOException, SQLException {
        Settings settings = Settings.defaults().withData(kept);
        LocalPostgres.start(settings).close();
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        Path cluster = kept.resolve("cluster");
        Files.writeString(
                cluster.resolve("postmaster.pid"), stranger.pid() + "\n" + cluster + "\n");

        try (LocalPostgres postgres = LocalPostgres.start(settings)) {
            assertThat(value(postgres.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_that_is_ending_is_waited_for() throws SQLException {
        Settings settings = Settings.defaults().withData(kept);
        try (LocalPostgres ending = LocalPostgres.start(settings)) {
            Signal.QUIT.sendTo(ending.pid());

            try (LocalPostgres next = LocalPostgres.start(settings)) {
                assertThat(value(next.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
                assertThatThrownBy(() ->
                                EarlierServer.awaitEnd(
                                        new Cluster(kept.resolve("cluster"), true),
                                        Duration.ofMillis(100)))
                        .isInstanceOf(ChildFailedException.class)
                        .hasMessageContaining(kept.toString())
                        .hasMessageContaining(Long.toString(next.pid()));
            }
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> LocalPostgres.start(Settings.defaults().withPort(port)))
                    .isInstanceOfSatisfying(
                            PortTakenException.class, e -> assertThat(e.port()).isEqualTo(port))
                    .hasMessageContaining(Integer.toString(port))
                    .hasMessageContaining("PostgreSQL");
        }
    }

    @Test
    void a_folder_that_holds_something_broken_is_reported_with_the_servers_own_words()
            throws IOException {
        Files.createDirectories(folder.resolve("cluster"));

        assertThatThrownBy(() -> LocalPostgres.start(Settings.defaults().withData(folder)))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("PostgreSQL ended with exit code")
                .hasMessageContaining("postgresql.conf");
    }

    /** Keeps a session too busy to notice that its server is gone. */
    private static void keepBusy(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            // again and again, since who looks for it may look late
            while (true) {
                statement.execute("SELECT count(*) FROM generate_series(1, 5000000)");
            }
        } catch (SQLException killed) {
            // as is to be expected
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
