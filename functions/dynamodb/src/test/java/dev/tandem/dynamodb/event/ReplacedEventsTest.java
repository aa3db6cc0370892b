package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventBody;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Old events that are read under another name, as several events, or not at all. */
class ReplacedEventsTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();
    private static final AggregateType TYPE = new AggregateType("purse", "purseId");

    record PayIn(String purseId, int amount) {}

    sealed interface PurseEvent {}

    record PaidIn(int amount) implements PurseEvent {}

    record FeeTaken(int amount) implements PurseEvent {}

    record Purse(int amount, int payments) {}

    /** Pays in, of which a fee is taken once there is much in it. */
    private static final class PurseDecider implements Decider<PayIn, Purse, PurseEvent> {
        @Override
        public Purse initialState() {
            return new Purse(0, 0);
        }

        @Override
        public Decision<PurseEvent> decide(PayIn command, Purse purse) {
            return Decision.accept(new PaidIn(command.amount()));
        }

        @Override
        public Purse evolve(Purse purse, PurseEvent event) {
            return switch (event) {
                case PaidIn(int amount) -> new Purse(purse.amount() + amount, purse.payments() + 1);
                case FeeTaken(int amount) -> new Purse(purse.amount() - amount, purse.payments());
            };
        }
    }

    /**
     * Before, {@code purse_filled} was what is {@code paid_in} now, {@code paid_with_fee} was both
     * events in one, and {@code looked_into} was nothing that matters.
     */
    private static final EventTypes<PurseEvent> EVENTS =
            EventTypes.of(PurseEvent.class)
                    .type("paid_in", 1, PaidIn.class)
                    .type("fee_taken", 1, FeeTaken.class)
                    .replace("purse_filled", 1, body -> List.of(new EventBody("paid_in", 1, body)))
                    .replace(
                            "paid_with_fee",
                            1,
                            body ->
                                    List.of(
                                            new EventBody(
                                                    "paid_in",
                                                    1,
                                                    Map.of("amount", body.get("amount"))),
                                            new EventBody(
                                                    "fee_taken",
                                                    1,
                                                    Map.of("amount", body.get("fee")))))
                    .replace("looked_into", 1, _ -> List.of())
                    .build();

    private static final AggregateDefinition<PayIn, Purse, PurseEvent> PURSES =
            new AggregateDefinition<>(
                    TYPE,
                    PayIn::purseId,
                    new PurseDecider(),
                    EVENTS,
                    StateMapping.byRecord(Purse.class));

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void recordAsOlderCodeDid() {
        new TableCreation(CLIENT).create(TYPE, factory(StateStrategy.CURRENT_STATE).tables(TYPE));
        put(1, "looked_into", "{}");
        put(2, "purse_filled", "{\"amount\":5}");
        put(3, "paid_with_fee", "{\"amount\":10,\"fee\":1}");
        put(4, "looked_into", "{}");
        CLIENT.putItem(put ->
                put.tableName("purses")
                        .item(
                                Map.of(
                                        "purseId", fromS(id),
                                        "version", fromN("4"),
                                        "createdAt", fromS("2026-11-23T10:15:30Z"),
                                        "foldFingerprint", fromS("current:older"))));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_folded_from_what_they_are_read_as_at_the_version_of_what_is_stored(
            StateStrategy strategy) {
        AggregateStore<Purse, PurseEvent> store = factory(strategy).store(PURSES);
        CommandHandler<PayIn, Purse, PurseEvent> handler = factory(strategy).commandHandler(PURSES);

        Versioned<Purse> loaded = store.load(id).orElseThrow();
        var result = handler.handle(Command.of(new PayIn(id, 6)));

        assertThat(loaded.state()).isEqualTo(new Purse(14, 2));
        assertThat(loaded.version()).isEqualTo(4);
        assertThat(((Accepted) result).version()).isEqualTo(5);
        assertThat(store.load(id).orElseThrow().state()).isEqualTo(new Purse(20, 3));
    }

    @Test
    void each_recorded_event_keeps_its_sequence_number() {
        List<StreamEvent<PurseEvent>> events =
                factory(StateStrategy.CURRENT_STATE).eventLog(TYPE, EVENTS).readAfter(id, 0);

        assertThat(events).extracting(StreamEvent::sequenceNumber).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events)
                .extracting(StreamEvent::events)
                .containsExactly(
                        List.of(),
                        List.of(new PaidIn(5)),
                        List.of(new PaidIn(10), new FeeTaken(1)),
                        List.of());
        assertThat(events.get(1).event()).isEqualTo(new PaidIn(5));
        assertThat(events.get(1).eventType()).isEqualTo("paid_in");
    }

    @Test
    void parts_of_one_event_have_its_number_and_their_own_names() {
        StreamEvent<PurseEvent> split =
                factory(StateStrategy.CURRENT_STATE)
                        .eventLog(TYPE, EVENTS)
                        .read(id, 2, 3)
                        .getFirst();

        assertThat(split.each())
                .extracting(StreamEvent::sequenceNumber, StreamEvent::eventType, StreamEvent::event)
                .containsExactly(
                        tuple(3L, "paid_in", new PaidIn(10)),
                        tuple(3L, "fee_taken", new FeeTaken(1)));
        assertThatThrownBy(split::event)
                .hasMessageContaining("paid_with_fee of purse " + id)
                .hasMessageContaining("sequence number 3 is read as 2 events");
    }

    private static DynamoDbAggregateFactory factory(StateStrategy strategy) {
        return new DynamoDbAggregateFactory(
                CLIENT,
                DynamoDbSettings.defaults().keeping("purse", new AggregateSettings(strategy, 3, 0)),
                Clock.systemUTC());
    }

    private void put(int number, String type, String body) {
        CLIENT.putItem(put ->
                put.tableName("purse_events")
                        .item(
                                Map.of(
                                        "purseId", fromS(id),
                                        "sequenceNumber", fromN(Integer.toString(number)),
                                        "eventType", fromS(type),
                                        "eventVersion", fromN("1"),
                                        "body", fromS(body),
                                        "createdAt", fromS("2026-11-23T10:15:30Z"))));
    }
}
