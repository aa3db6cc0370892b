package dev.tandem.dynamodb.store;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.AggregateStoreContract;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

/** The contract with a snapshot at every second event, and states in memory. */
class FrequentSnapshotStoreTest extends AggregateStoreContract {

    private static final DynamoDbAggregateFactory AGGREGATES =
            TallyStores.on(
                    DynamoDbLocal.shared().client(),
                    new AggregateSettings(StateStrategy.SNAPSHOT, 2, 10));

    @Override
    protected AggregateStore<Tally, Event> store() {
        return AGGREGATES.store(TallyStores.TALLY);
    }

    @Override
    protected EventLog<Event> log() {
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS);
    }
}
