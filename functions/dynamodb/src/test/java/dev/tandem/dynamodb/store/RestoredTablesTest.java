package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Tables become what they were, while a process remembers what came after. */
class RestoredTablesTest {

    private static final DynamoDbClient CLIENT =
            DynamoDbLocal.shared().client(UUID.randomUUID().toString().replace("-", ""));
    private static final int WARM = 10;

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource
    void a_table_that_is_restored_under_a_warm_process_gets_no_event_without_its_predecessor(
            StateStrategy strategy) {
        var tallies = tallies(strategy, WARM);
        tallies.handle(Command.of(new Open(id)));
        tallies.handle(Command.of(new Add(id, 1)));
        Map<String, AttributeValue> then = state();
        tallies.handle(Command.of(new Add(id, 2)));
        tallies.handle(Command.of(new Add(id, 3)));
        restore(then, 2, 4);

        Result result = tallies.handle(Command.of(new Add(id, 4)));

        assertThat(((Accepted) result).version()).isEqualTo(3);
        assertThat(events()).extracting(StreamEvent::sequenceNumber).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_table_that_is_restored_before_a_snapshot_is_due_gets_none_either() {
        var tallies = tallies(StateStrategy.SNAPSHOT, WARM);
        tallies.handle(Command.of(new Open(id)));
        tallies.handle(Command.of(new Add(id, 1)));
        Map<String, AttributeValue> then = state();
        for (int i = 3; i < 20; i++) {
            tallies.handle(Command.of(new Add(id, 1)));
        }
        restore(then, 2, 19);

        Result result = tallies.handle(Command.of(new Add(id, 4)));

        assertThat(((Accepted) result).version()).isEqualTo(3);
        assertThat(events()).extracting(StreamEvent::sequenceNumber).containsExactly(1L, 2L, 3L);
    }

    @Test
    void
            a_table_of_snapshots_that_is_restored_under_a_process_with_current_states_gets_none_either() {
        var here = tallies(StateStrategy.CURRENT_STATE, WARM);
        var snapshots = tallies(StateStrategy.SNAPSHOT, 0);
        snapshots.handle(Command.of(new Open(id)));
        snapshots.handle(Command.of(new Add(id, 1)));
        Map<String, AttributeValue> then = state();
        here.handle(Command.of(new Add(id, 2)));
        here.handle(Command.of(new Add(id, 3)));
        restore(then, 2, 4);

        Result result = here.handle(Command.of(new Add(id, 4)));

        assertThat(((Accepted) result).version()).isEqualTo(3);
        assertThat(events()).extracting(StreamEvent::sequenceNumber).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void a_state_of_the_same_version_that_other_events_made_is_not_written_upon(
            StateStrategy strategy) {
        var here = atAnyTime(strategy, WARM).commandHandler(TallyStores.TALLY);
        var elsewhere = atAnyTime(StateStrategy.CURRENT_STATE, 0);
        here.handle(Command.of(new Open(id)));
        Map<String, AttributeValue> then = state();
        here.handle(Command.of(new Add(id, 100)));
        restore(then, 1, 2);
        elsewhere.commandHandler(TallyStores.TALLY).handle(Command.of(new Add(id, 1)));

        Result result = here.handle(Command.of(new Add(id, 2)));

        assertThat(((Accepted) result).version()).isEqualTo(3);
        assertThat(elsewhere.store(TallyStores.TALLY).load(id))
                .hasValueSatisfying(
                        stored -> assertThat(stored.state().notes()).containsExactly("+1", "+2"));
    }

    private void restore(Map<String, AttributeValue> state, long from, long to) {
        CLIENT.putItem(put -> put.tableName("tallys").item(state));
        LongStream.rangeClosed(from + 1, to)
                .forEach(number ->
                        CLIENT.deleteItem(delete ->
                                delete.tableName("tally_events")
                                        .key(
                                                Map.of(
                                                        "tallyId",
                                                        fromS(id),
                                                        "sequenceNumber",
                                                        fromN(Long.toString(number))))));
    }

    private Map<String, AttributeValue> state() {
        return CLIENT.getItem(get -> get.tableName("tallys").key(Map.of("tallyId", fromS(id))))
                .item();
    }

    private List<StreamEvent<Event>> events() {
        return TallyStores.withoutTables(CLIENT, AggregateSettings.DEFAULT)
                .eventLog(Tally.TYPE, Tally.EVENTS)
                .readAfter(id, 0);
    }

    private static CommandHandler<TallyStores.Command, Tally, Event> tallies(
            StateStrategy strategy, int warm) {
        return TallyStores.on(CLIENT, new AggregateSettings(strategy, 20, warm))
                .commandHandler(TallyStores.TALLY);
    }

    /** Each event of it is decided at another instant. */
    private static DynamoDbAggregateFactory atAnyTime(StateStrategy strategy, int warm) {
        var settings =
                DynamoDbSettings.defaults()
                        .keeping("tally", new AggregateSettings(strategy, 20, warm));
        var factory = new DynamoDbAggregateFactory(CLIENT, settings, Clock.systemUTC());
        new TableCreation(CLIENT).create(Tally.TYPE, factory.tables(Tally.TYPE));
        return factory;
    }
}
