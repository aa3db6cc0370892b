package dev.tandem.harness;

import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL with the proxy that spoils it, each started when it is first asked for. */
final class SqlDatabases implements AutoCloseable {

    private @Nullable FaultyPostgres faulty;

    synchronized FaultyPostgres faulty() {
        if (faulty == null) {
            faulty = FaultyPostgres.inFrontOf(LocalPostgres.shared());
        }
        return faulty;
    }

    /** Ends the faults; nothing is started for that. */
    synchronized void reset() {
        if (faulty != null) {
            faulty.reset();
            LocalPostgres.shared().startAgain();
        }
    }

    String databaseWithFaults(String name) {
        LocalPostgres.shared().createDatabaseIfMissing(name);
        return faulty().jdbcUrl(name);
    }

    @Override
    public synchronized void close() {
        if (faulty != null) {
            faulty.close();
        }
    }
}
