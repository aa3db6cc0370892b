package dev.tandem.dynamodb;

import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Aggregates of any states and events: a command records the event that it has. */
public final class Recorders {

    /** Records an event. */
    public record Put<E>(String id, E event) {}

    /** One kind of aggregate, with tables of its own. */
    public record Recorder<S, E>(
            AggregateDefinition<Put<E>, S, E> definition, DynamoDbAggregateFactory factory) {

        public Result put(String id, E event) {
            return factory.commandHandler(definition).handle(Command.of(new Put<>(id, event)));
        }

        public Versioned<S> load(String id) {
            return factory.store(definition).load(id).orElseThrow();
        }

        /** Its events, read back. */
        public List<E> events(String id) {
            return factory
                    .eventLog(definition.type(), definition.events())
                    .readAfter(id, 0)
                    .stream()
                    .map(event -> event.event())
                    .toList();
        }
    }

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    private Recorders() {}

    /** One whose state is its last event. */
    public static <E extends Record> Recorder<E, E> of(AggregateType type, Class<E> event) {
        return of(type, AggregateSettings.DEFAULT, event, event, (_, last) -> last);
    }

    public static <S extends Record, E> Recorder<S, E> of(
            AggregateType type,
            AggregateSettings settings,
            Class<S> state,
            Class<E> event,
            BiFunction<S, E, S> evolve) {
        var factory =
                new DynamoDbAggregateFactory(
                        CLIENT,
                        TallyStores.settings(settings).keeping(type.name(), settings),
                        Clock.fixed(TallyStores.NOW, ZoneOffset.UTC));
        new TableCreation(CLIENT).create(type, factory.tables(type));
        return new Recorder<>(
                new AggregateDefinition<>(
                        type,
                        Put::id,
                        new Evolving<>(evolve),
                        EventTypes.of(event).type("it_happened", 1, event).build(),
                        StateMapping.byRecord(state)),
                factory);
    }

    /** The item of a state. */
    public static Map<String, AttributeValue> item(Recorder<?, ?> recorder, String id) {
        AggregateType type = recorder.definition().type();
        return CLIENT.getItem(get ->
                        get.tableName(type.stateTable())
                                .key(Map.of(type.idField(), AttributeValue.fromS(id))))
                .item();
    }

    private record Evolving<S, E>(BiFunction<S, E, S> evolve) implements Decider<Put<E>, S, E> {

        @Override
        @SuppressWarnings("NullAway") // nothing looks at the state before the first event
        public S initialState() {
            return null;
        }

        @Override
        public Decision<E> decide(Put<E> command, S state) {
            return Decision.accept(command.event());
        }

        @Override
        public S evolve(S state, E event) {
            return evolve.apply(state, event);
        }
    }
}
