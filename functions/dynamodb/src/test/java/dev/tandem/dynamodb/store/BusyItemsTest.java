package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.Meters.New;
import dev.tandem.dynamodb.store.Meters.Node;
import dev.tandem.dynamodb.store.Meters.Old;
import dev.tandem.dynamodb.store.Meters.Sum;
import dev.tandem.dynamodb.store.Meters.SumAndReads;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * While somebody else's transaction is being committed, some of its items are written already and
 * others are not; DynamoDB Local never shows that.
 */
class BusyItemsTest {

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
    void an_event_that_is_there_tells_nothing_of_a_state_that_is_not_looked_at(
            StateStrategy strategy) {
        for (String code : List.of("TransactionConflict", "ThrottlingError")) {
            STORES.faults().transactionCancelled(List.of(code, "ConditionalCheckFailed"));

            assertThat(tallies(strategy).handle(Command.of(new Open(id + code))))
                    .isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError"})
    void a_command_whose_record_is_not_looked_at_is_told_no_conflict(String code) {
        var tallies = tallies(StateStrategy.CURRENT_STATE);
        tallies.handle(Command.of(new Open(id)));
        STORES.faults().transactionCancelled(List.of("ConditionalCheckFailed", "None", code));

        Result result =
                tallies.handle(
                        new Command<>(
                                new Add(id, 1),
                                OptionalLong.of(1),
                                new Metadata(UUID.randomUUID().toString(), null, null, null)));

        assertThat(result).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_event_that_is_seen_a_moment_later_than_the_one_after_it_is_not_lacking(int late) {
        var old = new Node<>(STORES, new Old(), Sum.class, StateStrategy.CURRENT_STATE);
        for (int i = 0; i < 2; i++) {
            old.count(id, 5);
        }
        var folding = new Node<>(STORES, new New(), SumAndReads.class, StateStrategy.CURRENT_STATE);
        Map<String, AttributeValue> event = take(late);
        // one look is a get and a query
        STORES.faults().reset();
        STORES.faults().beforeCall(Optional.empty(), 3, () -> put(event));

        assertThat(folding.state(id)).isEqualTo(new SumAndReads(10, 2));
    }

    @Test
    void events_that_are_seen_a_moment_later_than_their_state_are_not_lacking() {
        var snapshots = new Node<>(STORES, new Old(), Sum.class, StateStrategy.SNAPSHOT);
        snapshots.count(id, 5);
        snapshots.count(id, 5);
        snapshots.count(id, 5);
        var elsewhere = new Node<>(STORES, new Old(), Sum.class, StateStrategy.SNAPSHOT);
        Map<String, AttributeValue> event = take(3);
        assertThat(elsewhere.state(id)).isEqualTo(new Sum(15));
        STORES.faults().reset();
        // a load is two calls, and then the end of the log is asked for
        STORES.faults().beforeCall(Optional.empty(), 4, () -> put(event));

        assertThat(elsewhere.count(id, 5)).isInstanceOf(Accepted.class);

        assertThat(elsewhere.state(id)).isEqualTo(new Sum(20));
    }

    private Map<String, AttributeValue> take(int number) {
        return STORES.client()
                .deleteItem(delete ->
                        delete.tableName("meter_events")
                                .key(
                                        Map.of(
                                                "meterId",
                                                fromS(id),
                                                "sequenceNumber",
                                                fromN(Integer.toString(number))))
                                .returnValues("ALL_OLD"))
                .attributes();
    }

    private static void put(Map<String, AttributeValue> event) {
        STORES.client().putItem(put -> put.tableName("meter_events").item(event));
    }

    private static CommandHandler<TallyStores.Command, Tally, Event> tallies(
            StateStrategy strategy) {
        return TallyStores.on(STORES.client(), new AggregateSettings(strategy, 20, 0))
                .commandHandler(TallyStores.TALLY);
    }
}
