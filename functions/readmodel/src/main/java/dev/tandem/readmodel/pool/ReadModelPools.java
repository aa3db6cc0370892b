package dev.tandem.readmodel.pool;

import com.zaxxer.hikari.HikariDataSource;

import java.time.Duration;
import java.util.Map;

/** Makes pools of HikariCP fit for read models, before they open their first connection. */
public final class ReadModelPools {

    private static final Duration OF_HIKARI = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** Seconds, as pgjdbc has them. Ours set another one for each statement. */
    private static final Map<String, String> DRIVER =
            Map.of("connectTimeout", "3", "loginTimeout", "3", "socketTimeout", "10");

    private ReadModelPools() {}

    /** What a pool has to be, whatever its owner has set besides. */
    public static void prepare(HikariDataSource pool) {
        pool.setAllowPoolSuspension(true);
        if (pool.getExceptionOverride() == null) {
            pool.setExceptionOverride(new StandbyEviction(pool));
        }
    }

    /**
     * How long a function on Lambda waits for PostgreSQL at most, where its owner has not said it:
     * less than the function lives. By themselves pool and driver wait for longer than that, or for
     * ever.
     */
    public static void boundOnLambda(HikariDataSource pool) {
        DRIVER.forEach(pool.getDataSourceProperties()::putIfAbsent);
        if (pool.getConnectionTimeout() == OF_HIKARI.toMillis()) {
            pool.setConnectionTimeout(CONNECTING.toMillis());
        }
    }

    /**
     * Connections of which the next transaction may have another session of PostgreSQL: a statement
     * that was prepared on one is not there on the other, or is somebody else's.
     */
    public static void behindPooler(HikariDataSource pool) {
        // pgjdbc: 0 is never
        pool.addDataSourceProperty("prepareThreshold", "0");
    }
}
