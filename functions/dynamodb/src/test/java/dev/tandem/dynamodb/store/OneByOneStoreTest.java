package dev.tandem.dynamodb.store;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.StatePage;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.AggregateStoreContract;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * The contract with a store that has nothing of its own for groups, nor for anything by default.
 */
class OneByOneStoreTest extends AggregateStoreContract {

    private static final DynamoDbAggregateFactory AGGREGATES =
            TallyStores.on(DynamoDbLocal.shared().client());

    @Override
    protected AggregateStore<Tally, Event> store() {
        return new Plain<>(AGGREGATES.store(TallyStores.TALLY));
    }

    @Override
    protected EventLog<Event> log() {
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS);
    }

    private record Plain<S, E>(AggregateStore<S, E> store) implements AggregateStore<S, E> {

        @Override
        public AggregateType type() {
            return store.type();
        }

        @Override
        public Optional<Versioned<S>> load(String aggregateId) {
            return store.load(aggregateId);
        }

        @Override
        public StatePage states(@Nullable String afterOrNull) {
            return store.states(afterOrNull);
        }

        @Override
        public boolean foldAnew(String aggregateId) {
            return store.foldAnew(aggregateId);
        }

        @Override
        public Result write(Change<S, E> change) {
            return store.write(change);
        }

        @Override
        public Result remember(
                CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
            return store.remember(command, aggregateId, result, decidedAt);
        }

        @Override
        public Optional<Result> resultOf(CommandIdentity command, Instant at) {
            return store.resultOf(command, at);
        }
    }
}
