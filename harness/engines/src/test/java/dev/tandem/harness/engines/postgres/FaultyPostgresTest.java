package dev.tandem.harness.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.engines.postgres.LocalPostgres.Settings;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultyPostgresTest extends FaultyPostgresSetUp {

    @Test
    void without_faults_nothing_is_different() throws SQLException {
        try (Connection connection = connect()) {
            insert(connection, "x".repeat(3_000_000));
            insert(connection, "short");
        }

        assertThat(value(throughIt, "SELECT max(length(text)) FROM note")).isEqualTo("3000000");
        assertThat(value(throughIt, "SELECT string_agg(text, '') FROM note")).hasSize(3_000_005);
        assertThat(value(faulty.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended"})
    void statements_are_counted_whatever_protocol_they_come_by(String mode) throws SQLException {
        try (Connection connection = connect("&preferQueryMode=" + mode)) {
            faulty.reset();
            insert(connection, "one");
            insert(connection, "two");

            assertThat(faulty.statements()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended"})
    void statements_are_told_whatever_protocol_they_come_by(String mode) throws SQLException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Connection connection = connect("&preferQueryMode=" + mode)) {
            faulty.listen(told::add);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 7");
            }
        }

        assertThat(told).containsExactly("SELECT 7");
    }

    @Test
    void begin_and_commit_count_too() throws SQLException {
        try (Connection connection = transaction("")) {
            faulty.reset();
            insert(connection, "one");
            connection.commit();

            assertThat(faulty.statements()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&preferQueryMode=simple", "&prepareThreshold=1"})
    void a_commit_cut_after_it_is_committed(String options) throws SQLException {
        List<String> seen = new ArrayList<>();
        try (Connection connection = transaction(options)) {
            commitSome(connection);
            insert(connection, "kept");
            faulty.afterCommit(() -> seen.add(notes()));

            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }

        assertThat(seen).containsExactly("kept");
    }

    @Test
    void the_connection_is_cut_however_fast_the_server_answers() throws SQLException {
        for (int i = 0; i < 100; i++) {
            try (Connection connection = connect("&preferQueryMode=simple")) {
                faulty.afterStatement(1, FaultyPostgresSetUp::doNothing);

                assertThatThrownBy(() -> execute(connection, "SELECT 1"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_commit_cut_before_it_is_not_committed() throws SQLException {
        try (Connection connection = transaction("")) {
            insert(connection, "lost");
            faulty.beforeStatement(1, FaultyPostgresTest::doNothing);

            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }

        awaitNoSessions();
        assertThat(notes()).isEmpty();
    }

    @Test
    void the_next_statement_that_begins_so_is_met_whatever_comes_before_it() throws SQLException {
        try (Connection connection = connect()) {
            faulty.beforeStatement("INSERT INTO note", FaultyPostgresTest::doNothing);
            execute(connection, "SELECT 'INSERT INTO note'");

            assertThatThrownBy(() -> insert(connection, "lost")).isInstanceOf(SQLException.class);
        }
        try (Connection next = connect()) {
            insert(next, "kept");
        }

        assertThat(notes()).isEqualTo("kept");
    }

    @Test
    void the_nth_statement_from_now_on_is_met_and_those_before_and_after_are_not()
            throws SQLException {
        try (Connection connection = connect()) {
            insert(connection, "0");
            faulty.beforeStatement(3, FaultyPostgresTest::doNothing);
            insert(connection, "1");
            insert(connection, "2");

            assertThatThrownBy(() -> insert(connection, "3")).isInstanceOf(SQLException.class);
        }
        try (Connection next = connect()) {
            insert(next, "4");
        }

        assertThat(notes()).isEqualTo("0124");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&preferQueryMode=simple"})
    void a_statement_cut_after_it_is_carried_out_and_never_answered(String options)
            throws SQLException {
        List<String> seen = new ArrayList<>();
        try (Connection connection = connect(options)) {
            insert(connection, "1");
            faulty.afterStatement(1, () -> seen.add(notes()));

            assertThatThrownBy(() -> insert(connection, "2")).isInstanceOf(SQLException.class);
        }

        assertThat(seen).containsExactly("12");
    }

    @Test
    void rows_that_are_copied_belong_to_their_statement() throws SQLException {
        try (Connection connection = connect()) {
            faulty.afterStatement(1, FaultyPostgresTest::doNothing);

            assertThatThrownBy(() -> copy(connection, "a\nb\n")).isInstanceOf(SQLException.class);
        }

        assertThat(notes()).isEqualTo("ab");
    }

    @Test
    void a_client_that_gives_up_waiting_does_not_keep_the_action_from_running()
            throws SQLException {
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (Connection connection = connect("&socketTimeout=1")) {
            connect().close();
            faulty.afterStatement(1, () -> seen.complete(notes()));

            assertThatThrownBy(() -> execute(connection, "SELECT pg_sleep(2)"))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(seen).succeedsWithin(Duration.ofSeconds(40));
    }

    @Test
    void each_action_is_for_one_statement() throws SQLException {
        AtomicReference<String> order = new AtomicReference<>("");
        faulty.beforeStatement(1, () -> order.updateAndGet(text -> text + "a"));
        faulty.beforeStatement(1, () -> order.updateAndGet(text -> text + "b"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> value(throughIt, "SELECT 1")).isInstanceOf(SQLException.class);
        }

        assertThat(value(throughIt, "SELECT 1")).isEqualTo("1");
        assertThat(order).hasValue("ab");
    }

    @Test
    void number_0_is_refused() {
        assertThatThrownBy(() -> faulty.afterStatement(0, FaultyPostgresTest::doNothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 0");
    }

    @Test
    void connections_can_be_cut_all_at_once() throws SQLException {
        try (Connection one = connect();
                Connection other = transaction("")) {
            insert(other, "lost");

            faulty.cutConnections();

            assertThatThrownBy(() -> insert(one, "x")).isInstanceOf(SQLException.class);
            assertThatThrownBy(other::commit).isInstanceOf(SQLException.class);
        }
        assertThat(value(throughIt, "SELECT count(*) FROM note")).isEqualTo("0");
    }

    @Test
    void a_delay_holds_each_statement_back_until_it_is_reset() throws SQLException {
        try (Connection connection = connect()) {
            faulty.delay(Duration.ofMillis(300));
            long start = System.nanoTime();
            insert(connection, "late");
            Duration late = Duration.ofNanos(System.nanoTime() - start);
            faulty.reset();

            assertThat(late).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
        assertThatThrownBy(() -> faulty.delay(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.001");
    }

    @Test
    void what_was_to_come_is_forgotten_on_reset() throws SQLException {
        faulty.beforeStatement(1, FaultyPostgresTest::doNothing);
        faulty.afterCommit(FaultyPostgresTest::doNothing);

        faulty.reset();

        assertThat(faulty.statements()).isZero();
        assertThat(value(throughIt, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_statement_can_be_cancelled_through_it() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);

            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(30)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cancel");
            assertThat(value(throughIt, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_client_that_insists_on_encryption_is_told_that_there_is_none() {
        assertThatThrownBy(() -> connect("&sslmode=require"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SSL");
    }

    @Test
    void the_server_may_stop_and_start_again_behind_it() throws SQLException {
        try (LocalPostgres own = LocalPostgres.start(Settings.defaults());
                FaultyPostgres front = FaultyPostgres.inFrontOf(own)) {
            String url = front.jdbcUrl("postgres");
            front.afterStatement(1, own::stop);

            assertThatThrownBy(() -> value(url, "SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url))
                    .isInstanceOf(SQLException.class);
            own.startAgain();

            assertThat(value(url, "SELECT 1")).isEqualTo("1");
        }
    }

    /** Often, since a client may come in the very moment. */
    @RepeatedTest(30)
    void nobody_listens_any_more_when_it_is_closed() {
        faulty.close();

        assertThatThrownBy(() -> value(throughIt, "SELECT 1")).isInstanceOf(SQLException.class);
    }
}
