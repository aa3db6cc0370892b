package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.park.ListParked;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The server ends a statement that takes too long, and does not work on for who has gone. */
class StatementTimeTest {

    private final LocalReadModel model =
            LocalReadModel.with(
                    "tandem.read-model.statement.update=1s",
                    "tandem.read-model.statement.query=1s");

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_query_that_the_server_can_t_answer_in_time_is_unavailable_and_over()
            throws SQLException {
        model.handle(history("c", created()));

        try (Connection other = locked("LOCK TABLE cart IN ACCESS EXCLUSIVE MODE")) {
            assertThat(model.bean(CartQueries.class).getCart(new GetCart("c", null)).status())
                    .isEqualTo(503);
            assertNothingRuns();
            other.rollback();
        }

        assertThat(model.cart("c")).isPresent();
    }

    @Test
    void a_query_that_takes_the_server_too_long_is_unavailable_and_over() {
        model.handle(history("c", created()));
        model.jdbc().execute("ALTER TABLE cart RENAME TO slow_cart");
        model.jdbc()
                .execute("CREATE VIEW cart AS SELECT slow_cart.* FROM slow_cart, pg_sleep(600)");

        assertThat(model.bean(CartQueries.class).getCart(new GetCart("c", null)).status())
                .isEqualTo(503);
        assertNothingRuns();
    }

    @Test
    void an_update_that_waits_too_long_comes_again_and_is_over() throws SQLException {
        model.handle(history("c", created()));

        try (Connection other = locked("SELECT FROM cart WHERE cart_id = 'c' FOR UPDATE")) {
            Map<String, Failure> failed = model.updater().handle(history("c", created()));

            assertThat(failed.get("c"))
                    .isInstanceOfSatisfying(
                            Locked.class, locked -> assertThat(locked.text()).contains("55P03"));
            assertNothingRuns();
            other.rollback();
        }

        model.handle(history("c", created()));
    }

    @Test
    void a_list_of_the_parked_that_waits_too_long_is_unavailable_and_over() throws SQLException {
        try (Connection other = locked("LOCK TABLE parked_aggregate IN ACCESS EXCLUSIVE MODE")) {
            assertThat(model.bean(ReadModel.class).listParked(new ListParked(null, null)).status())
                    .isEqualTo(503);
            assertNothingRuns();
            other.rollback();
        }
    }

    private Connection locked(String lock) throws SQLException {
        Connection other = DriverManager.getConnection(model.jdbcUrl());
        other.setAutoCommit(false);
        other.createStatement().execute(lock);
        return other;
    }

    private void assertNothingRuns() {
        await("the end of what the server was asked")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                model.jdbc()
                                        .queryForObject(
                                                """
                                                SELECT count(*) FROM pg_stat_activity
                                                 WHERE datname = current_database()
                                                   AND pid <> pg_backend_pid() AND state = 'active'
                                                """,
                                                Long.class),
                        running -> running == 0);
    }
}
