package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The conditions on the state, which those on the events back up wherever events are not lost: here
 * they are.
 */
class LostEventsTest {

    private static final DynamoDbClient CLIENT =
            DynamoDbLocal.shared().client(UUID.randomUUID().toString().replace("-", ""));

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource
    void a_state_whose_first_event_is_lost_is_not_created_over(StateStrategy strategy) {
        AggregateStore<Tally, Event> store = store(strategy);
        assertThat(store.write(creation("Mia"))).isInstanceOf(Accepted.class);
        Map<String, AttributeValue> state = state();
        lose(1);

        assertConflict(0, 1, store.write(creation("Tom")));

        assertThat(state()).isEqualTo(state);
    }

    @Test
    void a_snapshot_whose_event_is_lost_is_not_replaced_by_another_of_its_version() {
        AggregateStore<Tally, Event> store = store(StateStrategy.SNAPSHOT);
        store.write(creation("Mia"));
        store.write(addition(1));
        store.write(addition(2));
        AggregateStore<Tally, Event> other = store(StateStrategy.SNAPSHOT);
        assertThat(other.write(addition(3))).isInstanceOf(Accepted.class);
        Map<String, AttributeValue> state = state();
        lose(4);

        assertConflict(3, 4, store.write(addition(3, 5)));

        assertThat(state()).containsEntry("version", fromN("4")).isEqualTo(state);
    }

    @Test
    void a_current_state_whose_event_is_lost_is_not_replaced_by_a_snapshot_of_its_version() {
        AggregateStore<Tally, Event> current = store(StateStrategy.CURRENT_STATE);
        current.write(creation("Mia"));
        current.write(addition(1));
        AggregateStore<Tally, Event> store = store(StateStrategy.SNAPSHOT);
        store.load(id);
        assertThat(current.write(addition(2))).isInstanceOf(Accepted.class);
        Map<String, AttributeValue> state = state();
        lose(3);

        assertConflict(2, 3, store.write(addition(2, 5)));

        assertThat(state()).containsEntry("version", fromN("3")).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void with_snapshots_no_event_is_written_behind_those_that_are_lost(int lost) {
        AggregateStore<Tally, Event> store = store(StateStrategy.SNAPSHOT);
        store.write(creation("Mia"));
        store.write(addition(1));
        IntStream.rangeClosed(3 - lost, 2).forEach(this::lose);
        AggregateStore<Tally, Event> other = store(StateStrategy.SNAPSHOT);
        long version = other.load(id).orElseThrow().version();

        assertThatThrownBy(() -> other.write(addition(version)))
                .isInstanceOf(CorruptAggregateException.class)
                .hasMessageContaining("its events end at %d".formatted(2 - lost));

        assertThat(version).isEqualTo(2);
    }

    private static void assertConflict(long expected, long current, Result result) {
        assertThat(((Problem.Conflict) result).expectedVersion()).isEqualTo(expected);
        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(current);
    }

    private static AggregateStore<Tally, Event> store(StateStrategy strategy) {
        DynamoDbAggregateFactory aggregates =
                TallyStores.on(CLIENT, new AggregateSettings(strategy, 2, 0));
        return aggregates.store(TallyStores.TALLY);
    }

    private Map<String, AttributeValue> state() {
        return CLIENT.getItem(get -> get.tableName("tallys").key(Map.of("tallyId", fromS(id))))
                .item();
    }

    private void lose(long number) {
        CLIENT.deleteItem(delete ->
                delete.tableName("tally_events")
                        .key(
                                Map.of(
                                        "tallyId", fromS(id),
                                        "sequenceNumber", fromN(Long.toString(number)))));
    }

    private Change<Tally, Event> creation(String owner) {
        return change(0, new Tally(owner, BigDecimal.ZERO, List.of()), new Opened(owner));
    }

    private Change<Tally, Event> addition(long version) {
        return addition(version, 1);
    }

    private Change<Tally, Event> addition(long version, int amount) {
        var added = new AmountAdded(BigDecimal.valueOf(amount), "+" + amount);
        return change(version, new Tally("Mia", BigDecimal.ZERO, List.of()).plus(added), added);
    }

    private Change<Tally, Event> change(long version, Tally tally, Event event) {
        return new Change<>(
                id,
                version,
                TallyStores.NOW,
                tally,
                List.of(event),
                TallyStores.NOW,
                Metadata.NONE);
    }
}
