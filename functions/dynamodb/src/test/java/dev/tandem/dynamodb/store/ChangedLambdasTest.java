package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Deciders of one class that hold other lambdas, or other values, are other folds. */
class ChangedLambdasTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();
    private static final AggregateType TYPE = new AggregateType("gauge", "gaugeId");

    record Count(String gaugeId, int n) {}

    record Counted(int n) {}

    record Gauge(int sum) {}

    private record Folding(BinaryOperator<Integer> fold, int rate)
            implements Decider<Count, Gauge, Counted> {
        @Override
        public Gauge initialState() {
            return new Gauge(0);
        }

        @Override
        public Decision<Counted> decide(Count count, Gauge gauge) {
            return Decision.accept(new Counted(count.n()));
        }

        @Override
        public Gauge evolve(Gauge gauge, Counted event) {
            return new Gauge(rate * fold.apply(gauge.sum(), event.n()));
        }
    }

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource
    void a_fold_that_holds_another_lambda_makes_the_state_anew(StateStrategy strategy) {
        add(strategy, new Folding(Integer::sum, 1), 2);

        assertThat(state(strategy, new Folding((sum, n) -> sum + 2 * n, 1))).isEqualTo(20);
        add(strategy, new Folding((sum, n) -> sum + 2 * n, 1), 1);
        assertThat(state(strategy, new Folding(Integer::sum, 1))).isEqualTo(15);
    }

    @Test
    void a_fold_that_holds_another_value_makes_the_state_anew() {
        add(StateStrategy.CURRENT_STATE, new Folding(Math::addExact, 1), 2);

        assertThat(state(StateStrategy.CURRENT_STATE, new Folding(Math::addExact, 2)))
                .isEqualTo(30);
    }

    private void add(StateStrategy strategy, Folding decider, int times) {
        var factory = factory(strategy);
        new TableCreation(CLIENT).create(TYPE, factory.tables(TYPE));
        IntStream.range(0, times)
                .forEach(_ ->
                        factory.commandHandler(gauges(decider))
                                .handle(Command.of(new Count(id, 5))));
    }

    private int state(StateStrategy strategy, Folding decider) {
        return factory(strategy).store(gauges(decider)).load(id).orElseThrow().state().sum();
    }

    private static AggregateDefinition<Count, Gauge, Counted> gauges(Folding decider) {
        return new AggregateDefinition<>(
                TYPE,
                Count::gaugeId,
                decider,
                EventTypes.of(Counted.class).type("counted", 1, Counted.class).build(),
                StateMapping.byRecord(Gauge.class));
    }

    private static DynamoDbAggregateFactory factory(StateStrategy strategy) {
        return new DynamoDbAggregateFactory(
                CLIENT,
                DynamoDbSettings.defaults().keeping("gauge", new AggregateSettings(strategy, 3, 0)),
                Clock.systemUTC());
    }
}
