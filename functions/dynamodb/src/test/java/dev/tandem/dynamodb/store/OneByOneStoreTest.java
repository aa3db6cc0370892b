package dev.tandem.dynamodb.store;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.AggregateStoreContract;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

/**
 * The contract with a store that has nothing of its own for groups, nor for anything by default.
 */
class OneByOneStoreTest extends AggregateStoreContract {

    private static final DynamoDbAggregateFactory AGGREGATES =
            TallyStores.on(DynamoDbLocal.shared().client());

    @Override
    protected AggregateStore<Tally, Event> store() {
        return new PlainStore<>(AGGREGATES.store(TallyStores.TALLY));
    }

    @Override
    protected EventLog<Event> log() {
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS);
    }
}
