package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Clock;
import java.util.Map;

/** Counts units, with codes that keep another state of the same events. */
final class Meters {

    static final AggregateType TYPE = new AggregateType("meter", "meterId");

    record Count(String meterId, int units) {}

    sealed interface MeterEvent {}

    record Counted(int units) implements MeterEvent {}

    /** The state of the old code. */
    record Sum(int sum) {}

    /** The state of the new code, with a field more. */
    record SumAndReads(int sum, int reads) {}

    /** Decides alike, whatever the state is. */
    interface Counting<S> extends Decider<Count, S, MeterEvent> {
        @Override
        default Decision<MeterEvent> decide(Count count, S state) {
            return Decision.accept(new Counted(count.units()));
        }
    }

    static final class Old implements Counting<Sum> {
        @Override
        public Sum initialState() {
            return new Sum(0);
        }

        @Override
        public Sum evolve(Sum sum, MeterEvent event) {
            return switch (event) {
                case Counted(int units) -> new Sum(sum.sum() + units);
            };
        }
    }

    static final class New implements Counting<SumAndReads> {
        @Override
        public SumAndReads initialState() {
            return new SumAndReads(0, 0);
        }

        @Override
        public SumAndReads evolve(SumAndReads state, MeterEvent event) {
            return switch (event) {
                case Counted(int units) -> new SumAndReads(state.sum() + units, state.reads() + 1);
            };
        }
    }

    /** The same state, folded otherwise. */
    static final class Doubling implements Counting<Sum> {
        @Override
        public Sum initialState() {
            return new Sum(0);
        }

        @Override
        public Sum evolve(Sum sum, MeterEvent event) {
            return switch (event) {
                case Counted(int units) -> new Sum(sum.sum() + 2 * units);
            };
        }
    }

    /** A process with code of its own. */
    static final class Node<S extends Record> {

        final AggregateStore<S, MeterEvent> store;
        private final CommandHandler<Count, S, MeterEvent> handler;

        Node(
                FaultyStores stores,
                Decider<Count, S, MeterEvent> decider,
                Class<S> state,
                StateStrategy strategy) {
            this(stores, decider, state, new AggregateSettings(strategy, 3, 0));
        }

        Node(
                FaultyStores stores,
                Decider<Count, S, MeterEvent> decider,
                Class<S> state,
                AggregateSettings settings) {
            var factory =
                    new DynamoDbAggregateFactory(
                            stores.client(),
                            DynamoDbSettings.defaults().keeping("meter", settings),
                            Clock.systemUTC());
            new TableCreation(stores.client()).create(TYPE, factory.tables(TYPE));
            var meters =
                    new AggregateDefinition<>(
                            TYPE,
                            Count::meterId,
                            decider,
                            EventTypes.of(MeterEvent.class)
                                    .type("counted", 1, Counted.class)
                                    .build(),
                            StateMapping.byRecord(state));
            store = factory.store(meters);
            handler = factory.commandHandler(meters);
        }

        Result count(String id, int units) {
            return handler.handle(Command.of(new Count(id, units)));
        }

        S state(String id) {
            return loaded(id).state();
        }

        Versioned<S> loaded(String id) {
            return store.load(id).orElseThrow();
        }
    }

    private Meters() {}

    static Map<String, AttributeValue> item(FaultyStores stores, String id) {
        return stores.client()
                .getItem(get -> get.tableName("meters").key(Map.of("meterId", fromS(id))))
                .item();
    }

    static void update(
            FaultyStores stores,
            String id,
            String expression,
            String attribute,
            AttributeValue value) {
        stores.client()
                .updateItem(update ->
                        update.tableName("meters")
                                .key(Map.of("meterId", fromS(id)))
                                .updateExpression(expression)
                                .expressionAttributeNames(Map.of("#a", attribute))
                                .expressionAttributeValues(Map.of(":v", value)));
    }
}
