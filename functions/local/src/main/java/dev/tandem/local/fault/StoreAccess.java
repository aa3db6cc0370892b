package dev.tandem.local.fault;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.jspecify.annotations.Nullable;

/** The application's way to its store: straight, unless faults of the store are set. */
public final class StoreAccess implements AutoCloseable {

    /** Any key works: the local application lets all keys and regions see one database. */
    private static final String ACCESS_KEY = "local";

    private final DynamoDbAccess access;
    private final @Nullable FaultyStore faulty;

    StoreAccess(DynamoDbLocal engine, FaultSettings faults) {
        if (faults.store().isEmpty()) {
            faulty = null;
            access = new DynamoDbAccess(engine.endpoint(), ACCESS_KEY);
        } else {
            faulty = FaultyStore.inFrontOf(engine, ACCESS_KEY, faults.seed(), faults.store());
            access = faulty.access();
        }
    }

    public DynamoDbAccess access() {
        return access;
    }

    @Override
    public void close() {
        if (faulty != null) {
            faulty.close();
        }
    }
}
