package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.store.Meters.Doubling;
import dev.tandem.dynamodb.store.Meters.New;
import dev.tandem.dynamodb.store.Meters.Node;
import dev.tandem.dynamodb.store.Meters.Old;
import dev.tandem.dynamodb.store.Meters.Sum;
import dev.tandem.dynamodb.store.Meters.SumAndReads;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Nodes of two codes, as they run side by side while one of them is being deployed. */
class ChangedStatesTest {

    private static final FaultyStores STORES = new FaultyStores();

    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void reset() {
        STORES.faults().reset();
    }

    @ParameterizedTest
    @EnumSource
    void a_state_with_a_field_more_is_made_of_its_events(StateStrategy strategy) {
        var old = old(strategy);
        old.count(id, 5);
        old.count(id, 6);
        var now = now(strategy);

        assertThat(now.loaded(id).isFoldedAnew()).isTrue();
        assertThat(now.state(id)).isEqualTo(new SumAndReads(11, 2));
        assertAccepted(3, now.count(id, 7));

        assertThat(now.state(id)).isEqualTo(new SumAndReads(18, 3));
        assertThat(now.loaded(id).isFoldedAnew()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_another_fold_made_is_made_anew(StateStrategy strategy) {
        var old = old(strategy);
        old.count(id, 5);
        old.count(id, 6);
        var doubling = new Node<>(STORES, new Doubling(), Sum.class, strategy);

        assertThat(doubling.state(id)).isEqualTo(new Sum(22));
        assertAccepted(3, doubling.count(id, 7));
        assertThat(doubling.state(id)).isEqualTo(new Sum(36));
        assertThat(old.state(id)).isEqualTo(new Sum(18));
    }

    @ParameterizedTest
    @EnumSource
    void old_and_new_nodes_take_turns(StateStrategy strategy) {
        var old = old(strategy);
        var now = now(strategy);
        for (int turn = 1; turn <= 8; turn++) {
            assertAccepted(turn, turn % 2 == 0 ? now.count(id, turn) : old.count(id, turn));
            int sum = IntStream.rangeClosed(1, turn).sum();

            assertThat(old.state(id)).isEqualTo(new Sum(sum));
            assertThat(now.state(id)).isEqualTo(new SumAndReads(sum, turn));
        }
    }

    @Test
    void old_and_new_nodes_of_both_strategies_lose_nothing_at_once() {
        List<Node<?>> nodes =
                List.of(
                        old(StateStrategy.CURRENT_STATE),
                        now(StateStrategy.CURRENT_STATE),
                        old(StateStrategy.SNAPSHOT),
                        now(StateStrategy.SNAPSHOT));
        List<Result> results =
                Concurrently.run(
                                nodes.size(),
                                i ->
                                        IntStream.range(0, 10)
                                                .mapToObj(_ -> nodes.get(i).count(id, 1))
                                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        int accepted = (int) results.stream().filter(Accepted.class::isInstance).count();

        assertThat(accepted).as("%s", results).isGreaterThan(20);
        assertThat(nodes.get(0).state(id)).isEqualTo(new Sum(accepted));
        assertThat(nodes.get(1).state(id)).isEqualTo(new SumAndReads(accepted, accepted));
        assertThat(nodes.get(2).state(id)).isEqualTo(new Sum(accepted));
        assertThat(nodes.get(3).state(id)).isEqualTo(new SumAndReads(accepted, accepted));
    }

    @Test
    void a_state_of_one_s_own_costs_no_look_at_events() {
        var now = now(StateStrategy.CURRENT_STATE);
        now.count(id, 5);
        STORES.faults().reset();

        now.count(id, 6);

        assertThat(STORES.faults().requests("GetItem")).isEqualTo(1);
        assertThat(STORES.faults().requests("Query")).isZero();
    }

    @Test
    void a_state_without_a_fingerprint_is_trusted_where_it_can_be_read() {
        var old = old(StateStrategy.CURRENT_STATE);
        old.count(id, 5);
        update("REMOVE foldFingerprint SET #a = :v", "sum", fromN("6"));

        assertThat(old.state(id)).isEqualTo(new Sum(6));
        assertThat(now(StateStrategy.CURRENT_STATE).state(id)).isEqualTo(new SumAndReads(5, 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_can_t_be_read_is_made_anew_and_written_with_the_next_command(
            StateStrategy strategy) {
        var old = old(strategy);
        for (int i = 0; i < 3; i++) {
            old.count(id, 5);
        }
        update("SET #a = :v", "sum", fromS("what?"));
        update("SET #a = :v", "createdAt", fromS("yesterday"));

        assertThat(old.state(id)).isEqualTo(new Sum(15));
        old.count(id, 5);
        old.count(id, 5);
        assertAccepted(6, old.count(id, 5));

        assertThat(item().get("sum")).isEqualTo(fromN("30"));
        assertThat(item())
                .extractingByKey("createdAt")
                .extracting(AttributeValue::s)
                .asString()
                .matches("\\d{4}-.*Z");
    }

    @Test
    void a_state_of_another_fold_that_is_ahead_of_its_events_is_told() {
        var old = old(StateStrategy.CURRENT_STATE);
        old.count(id, 5);
        old.count(id, 6);
        STORES.client()
                .deleteItem(delete ->
                        delete.tableName("meter_events")
                                .key(Map.of("meterId", fromS(id), "sequenceNumber", fromN("2"))));
        var now = now(StateStrategy.CURRENT_STATE);

        assertThatThrownBy(() -> now.count(id, 7))
                .isInstanceOf(CorruptAggregateException.class)
                .hasMessageContaining("is at version 2, but its events end at 1");
    }

    @Test
    void a_state_of_another_fold_with_an_event_missing_is_told() {
        var old = old(StateStrategy.CURRENT_STATE);
        IntStream.range(0, 3).forEach(_ -> old.count(id, 5));
        STORES.client()
                .deleteItem(delete ->
                        delete.tableName("meter_events")
                                .key(Map.of("meterId", fromS(id), "sequenceNumber", fromN("2"))));
        var now = now(StateStrategy.CURRENT_STATE);

        assertThatThrownBy(() -> now.count(id, 7))
                .isInstanceOf(CorruptAggregateException.class)
                .hasMessageContaining("has event 3 where event 2 was due");
    }

    private static Node<Sum> old(StateStrategy strategy) {
        return new Node<>(STORES, new Old(), Sum.class, strategy);
    }

    private static Node<SumAndReads> now(StateStrategy strategy) {
        return new Node<>(STORES, new New(), SumAndReads.class, strategy);
    }

    private static void assertAccepted(long version, Result result) {
        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(((Accepted) result).version()).isEqualTo(version);
    }

    private Map<String, AttributeValue> item() {
        return Meters.item(STORES, id);
    }

    private void update(String expression, String attribute, AttributeValue value) {
        Meters.update(STORES, id, expression, attribute, value);
    }
}
