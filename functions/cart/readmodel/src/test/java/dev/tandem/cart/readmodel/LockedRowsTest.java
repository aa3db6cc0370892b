package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.park.RedriveRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that a transaction of somebody else has locked: a frozen function, an operator. */
class LockedRowsTest {

    private static final String OF_C = "SELECT FROM cart WHERE cart_id = 'c' FOR UPDATE";

    private final LocalReadModel model =
            LocalReadModel.with(
                    "tandem.read-model.statement.update=1s",
                    "tandem.read-model.statement.idle=1s",
                    "tandem.read-model.max-attempts=1");

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void they_hold_up_no_other_cart_and_their_own_is_not_parked() throws SQLException {
        List<StreamEvent<CartEvent>> batch = changed(Stream.of("c", "d"));
        model.handle(history("c", created()));

        try (Connection other = locked(OF_C)) {
            assertLocked(model.handler().handle(batch), 1);
            other.rollback();
        }

        assertThat(version("d")).isEqualTo(2);
        assertThat(model.handler().handle(batch)).isEmpty();
        assertThat(version("c")).isEqualTo(2);
    }

    @Test
    @Tag("thorough")
    void however_many_there_are_the_others_get_in_within_the_call() throws Exception {
        List<String> locked = IntStream.range(100, 180).mapToObj(i -> "c" + i).toList();
        locked.forEach(id -> model.handle(history(id, created())));
        List<StreamEvent<CartEvent>> batch =
                changed(Stream.concat(locked.stream(), Stream.of("d")));

        try (Connection other = locked("SELECT FROM cart FOR UPDATE")) {
            Map<String, Failure> failed =
                    CompletableFuture.supplyAsync(() -> model.handler().handle(batch))
                            .get(60, TimeUnit.SECONDS);

            assertLocked(failed, locked.size());
            other.rollback();
        }

        assertThat(version("d")).isEqualTo(2);
        assertThat(model.handler().handle(batch)).isEmpty();
        assertThat(locked).allMatch(id -> version(id) == 2);
    }

    @Test
    @Tag("thorough")
    void for_longer_than_a_transaction_of_ours_can_be_idle_they_park_their_cart()
            throws SQLException {
        List<StreamEvent<CartEvent>> batch = changed(Stream.of("c", "d"));
        model.handle(history("c", created()));

        try (Connection other = locked(OF_C)) {
            assertLocked(model.handler().handle(batch), 1);
            await("its cart waits, and the stream goes on")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> model.handler().handle(batch).isEmpty());
            other.rollback();
        }

        assertThat(
                        model.jdbc()
                                .queryForList(
                                        "SELECT aggregate_id || ': ' || reason FROM"
                                                + " parked_aggregate",
                                        String.class))
                .containsExactly("c: fails_alone");
        assertThat(model.bean(ReadModel.class).redrive(RedriveRequest.everything()).status())
                .isEqualTo(200);
        assertThat(version("c")).isEqualTo(2);
    }

    /** Two events of each, which the log has too. */
    private List<StreamEvent<CartEvent>> changed(Stream<String> carts) {
        List<StreamEvent<CartEvent>> events =
                carts.flatMap(id -> history(id, created(), added("tea", 1, "1")).stream()).toList();
        model.log().record(events);
        return events;
    }

    private static void assertLocked(Map<String, Failure> failed, int carts) {
        assertThat(failed).hasSize(carts);
        assertThat(failed.values()).allMatch(Locked.class::isInstance);
    }

    private long version(String cartId) {
        return model.cart(cartId).orElseThrow().lastSequenceNumber();
    }

    private Connection locked(String lock) throws SQLException {
        Connection other = DriverManager.getConnection(model.jdbcUrl());
        other.setAutoCommit(false);
        other.createStatement().execute(lock);
        return other;
    }
}
