package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.store.Meters.Node;
import dev.tandem.dynamodb.store.Meters.Old;
import dev.tandem.dynamodb.store.Meters.Sum;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** States that are not what their events make of them, and are written anew. */
class MendedStatesTest {

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
    void a_state_that_says_what_is_not_so_is_mended(StateStrategy strategy) {
        var old = old(strategy);
        for (int i = 0; i < 3; i++) {
            old.count(id, 5);
        }
        update("SET #a = :v", "sum", fromN("1"));
        assertThat(old.state(id)).isEqualTo(new Sum(1));

        assertThat(old.store.foldAnew(id)).isTrue();

        assertThat(old.state(id)).isEqualTo(new Sum(15));
        assertAccepted(4, old.count(id, 5));
        assertThat(old.state(id)).isEqualTo(new Sum(20));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_is_lost_or_has_no_version_is_mended(StateStrategy strategy) {
        var old = old(strategy);
        Map<String, AttributeValue> there = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            old.count(id, 5);
        }
        there.putAll(item());
        update("SET #a = :v", "version", fromS("two"));
        assertThat(old.store.foldAnew(id)).isTrue();
        assertThat(old.state(id)).isEqualTo(new Sum(10));
        STORES.client()
                .deleteItem(delete -> delete.tableName("meters").key(Map.of("meterId", fromS(id))));

        assertThat(old.store.foldAnew(id)).isTrue();

        assertThat(old.state(id)).isEqualTo(new Sum(10));
        assertThat(item().get("createdAt")).isEqualTo(there.get("createdAt"));
    }

    @Test
    void
            a_state_of_other_code_that_was_restored_to_an_earlier_time_is_written_with_the_next_command() {
        var old = old(StateStrategy.CURRENT_STATE);
        for (int i = 0; i < 3; i++) {
            old.count(id, 5);
        }
        update("SET #a = :v", "version", fromN("1"));
        update("SET #a = :v", "foldFingerprint", fromS("current:other"));

        assertAccepted(4, old.count(id, 5));

        assertThat(old.state(id)).isEqualTo(new Sum(20));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_mended_is_not_undone_by_a_process_that_has_the_state_in_memory(
            StateStrategy strategy) {
        var audit = old(strategy);
        for (int i = 0; i < 3; i++) {
            audit.count(id, 5);
        }
        update("SET #a = :v", "sum", fromN("1"));
        var commands =
                new Node<>(STORES, new Old(), Sum.class, new AggregateSettings(strategy, 3, 10));
        assertAccepted(4, commands.count(id, 5));
        assertThat(audit.state(id)).isEqualTo(new Sum(6));

        assertThat(audit.store.foldAnew(id)).isTrue();

        // past the next snapshot
        assertAccepted(5, commands.count(id, 5));
        assertAccepted(6, commands.count(id, 5));
        assertAccepted(7, commands.count(id, 5));
        assertThat(audit.state(id)).isEqualTo(new Sum(35));
        assertThat(commands.state(id)).isEqualTo(new Sum(35));
    }

    @Test
    void without_events_there_is_nothing_to_mend_a_state_with() {
        assertThat(old(StateStrategy.CURRENT_STATE).store.foldAnew(id)).isFalse();
        assertThat(item()).isEmpty();
    }

    @Test
    void a_state_is_mended_under_commands_that_keep_coming() {
        var old = old(StateStrategy.CURRENT_STATE);
        old.count(id, 5);
        STORES.faults().beforeCall(Optional.empty(), 3, () -> old.count(id, 6));

        assertThat(old.store.foldAnew(id)).isTrue();

        assertThat(old.loaded(id).version()).isEqualTo(2);
        assertThat(old.state(id)).isEqualTo(new Sum(11));
    }

    @Test
    void a_mended_state_that_is_behind_at_once_is_brought_up_to_its_events() {
        var current = old(StateStrategy.CURRENT_STATE);
        var snapshots = old(StateStrategy.SNAPSHOT);
        snapshots.count(id, 5);
        STORES.faults().beforeCall(Optional.empty(), 3, () -> snapshots.count(id, 6));

        assertThat(current.store.foldAnew(id)).isTrue();

        assertThat(current.state(id)).isEqualTo(new Sum(11));
        assertThat(snapshots.state(id)).isEqualTo(new Sum(11));
    }

    private static Node<Sum> old(StateStrategy strategy) {
        return new Node<>(STORES, new Old(), Sum.class, strategy);
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
