package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.decider.RuleFailedException;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.failure.MissingTableException;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * What an application's own code does wrong is told by the names of the rule and of what it met.
 */
class FailingRulesTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();
    private static final AggregateType TYPE = new AggregateType("lamp", "lampId");

    record Press(String lampId, String how) {}

    interface LampEvent {}

    record Pressed(String how) implements LampEvent {}

    record Burnt() implements LampEvent {}

    record Lamp(int presses) {}

    /** Does what the command says: to decide wrongly, or to evolve wrongly. */
    @NullUnmarked
    static final class LampDecider implements Decider<Press, Lamp, LampEvent> {
        @Override
        public Lamp initialState() {
            return new Lamp(0);
        }

        @Override
        public Decision<LampEvent> decide(Press press, Lamp lamp) {
            return switch (press.how()) {
                case "decide throws" -> throw new IllegalStateException("secret");
                case "decide answers null" -> null;
                case "null event" -> Decision.accept(null);
                case "burns" -> Decision.accept(new Burnt());
                default -> Decision.accept(new Pressed(press.how()));
            };
        }

        @Override
        public Lamp evolve(Lamp lamp, LampEvent event) {
            return switch (event) {
                case Pressed(String how) when how.equals("evolve throws") ->
                        throw new ArithmeticException("secret");
                case Pressed(String how) when how.equals("evolve answers null") -> null;
                default -> new Lamp(lamp.presses() + 1);
            };
        }
    }

    private static final AggregateDefinition<Press, Lamp, LampEvent> LAMPS =
            new AggregateDefinition<>(
                    TYPE,
                    Press::lampId,
                    new LampDecider(),
                    EventTypes.of(LampEvent.class).type("pressed", 1, Pressed.class).build(),
                    StateMapping.byRecord(Lamp.class));

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decide throws | LampDecider.decide failed | IllegalStateException",
                "decide answers null | LampDecider.decide answered null | Press",
                "null event | LampDecider.decide failed | NullPointerException",
                "burns | LampDecider.decide answered to Press | Burnt is none of the events of"
                        + " LampEvent",
                "evolve throws | LampDecider.evolve failed at Pressed, which Press causes |"
                        + " ArithmeticException",
                "evolve answers null | LampDecider.evolve answered null to Pressed | Press"
            })
    void the_error_names_command_aggregate_and_rule_and_nothing_is_written(
            String how, String rule, String detail) {
        var factory = factory(StateStrategy.CURRENT_STATE);
        factory.commandHandler(LAMPS).handle(Command.of(new Press(id, "gently")));

        assertThatThrownBy(
                        () -> factory.commandHandler(LAMPS).handle(Command.of(new Press(id, how))))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining(rule)
                .hasMessageContaining(detail)
                .hasMessageContaining("lamp " + id)
                .hasMessageContaining("nothing was written")
                .hasMessageNotContaining("secret");
        assertThat(factory.eventLog(TYPE, LAMPS.events()).readAfter(id, 0)).hasSize(1);
        assertThat(factory.store(LAMPS).load(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_recorded_event_that_can_t_be_folded_is_told_by_its_number() {
        var factory = factory(StateStrategy.SNAPSHOT);
        factory.commandHandler(LAMPS).handle(Command.of(new Press(id, "gently")));
        CLIENT.putItem(put ->
                put.tableName("lamp_events")
                        .item(
                                new EventItems<>(TYPE, LAMPS.events())
                                        .write(
                                                new StreamEvent<>(
                                                        "lamp",
                                                        id,
                                                        2,
                                                        "pressed",
                                                        new Pressed("evolve throws"),
                                                        Instant.EPOCH,
                                                        Metadata.NONE))));

        assertThatThrownBy(() -> factory.store(LAMPS).load(id))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining(
                        "LampDecider.evolve failed at Pressed, event 2 of lamp " + id);
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_table_is_told_by_name_with_the_mend(StateStrategy strategy) {
        var factory = factory(strategy, "nowhere_");

        assertThatThrownBy(() ->
                        factory.commandHandler(LAMPS).handle(Command.of(new Press(id, "gently"))))
                .isInstanceOf(MissingTableException.class)
                .hasMessageContaining("there is no table nowhere_lamp")
                .hasMessageContaining("tandem.dynamodb.table-prefix");
    }

    @Test
    void a_table_that_is_missing_when_something_is_written_is_among_those_that_are_told() {
        var factory = factory(StateStrategy.CURRENT_STATE, "half_");
        new TableCreation(CLIENT).create(TYPE, factory.tables(TYPE));
        CLIENT.deleteTable(table -> table.tableName("half_lamp_events"));

        assertThatThrownBy(() ->
                        factory.commandHandler(LAMPS).handle(Command.of(new Press(id, "gently"))))
                .isInstanceOf(MissingTableException.class)
                .hasMessageContaining("half_lamp_events");
    }

    @Test
    void two_aggregates_of_one_name_are_refused_and_one_in_two_versions_is_not() {
        var factory = factory(StateStrategy.CURRENT_STATE);
        var other =
                new AggregateDefinition<Other, Lamp, OtherEvent>(
                        TYPE,
                        Other::lampId,
                        new OtherDecider(),
                        EventTypes.of(OtherEvent.class).type("other", 1, OtherEvent.class).build(),
                        StateMapping.byRecord(Lamp.class));
        factory.commandHandler(LAMPS);
        factory.commandHandler(LAMPS);

        assertThatThrownBy(() -> factory.commandHandler(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two aggregates are called lamp")
                .hasMessageContaining(LampEvent.class.getName())
                .hasMessageContaining(OtherEvent.class.getName());
    }

    record Other(String lampId) {}

    record OtherEvent() {}

    private static final class OtherDecider implements Decider<Other, Lamp, OtherEvent> {
        @Override
        public Lamp initialState() {
            return new Lamp(0);
        }

        @Override
        public Decision<OtherEvent> decide(Other command, Lamp lamp) {
            return Decision.accept(new OtherEvent());
        }

        @Override
        public Lamp evolve(Lamp lamp, OtherEvent event) {
            return lamp;
        }
    }

    private static DynamoDbAggregateFactory factory(StateStrategy strategy) {
        var factory = factory(strategy, "");
        new TableCreation(CLIENT).create(TYPE, factory.tables(TYPE));
        return factory;
    }

    private static DynamoDbAggregateFactory factory(StateStrategy strategy, String prefix) {
        return new DynamoDbAggregateFactory(
                CLIENT,
                DynamoDbSettings.defaults()
                        .withTablePrefix(prefix)
                        .keeping("lamp", new AggregateSettings(strategy, 20, 0)),
                Clock.systemUTC());
    }
}
