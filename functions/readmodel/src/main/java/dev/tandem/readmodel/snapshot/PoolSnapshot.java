package dev.tandem.readmodel.snapshot;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import dev.tandem.snapstart.RuntimeHook;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * A pool that is in a snapshot without a connection: copies would share it, and the server has long
 * closed it. The pool is suspended before its connections are closed, or it would open new ones at
 * once.
 *
 * @param database a pool of HikariCP that may be suspended; anything else is left alone
 */
public record PoolSnapshot(DataSource database) implements RuntimeHook {

    private static final Duration FOR_CLOSING = Duration.ofSeconds(5);

    @Override
    public void beforeCheckpoint() {
        pool().ifPresent(pool -> {
            pool.suspendPool();
            pool.softEvictConnections();
            awaitEmpty(pool);
        });
    }

    private static void awaitEmpty(HikariPoolMXBean pool) {
        long end = System.nanoTime() + FOR_CLOSING.toNanos();
        while (pool.getTotalConnections() > 0) {
            if (System.nanoTime() - end > 0 || !hasPaused()) {
                throw new IllegalStateException(
                        "%s connections to PostgreSQL were not closed within %s"
                                .formatted(pool.getTotalConnections(), FOR_CLOSING));
            }
        }
    }

    private static boolean hasPaused() {
        try {
            Thread.sleep(Duration.ofMillis(5));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void afterRestore() {
        pool().ifPresent(pool -> {
            pool.softEvictConnections();
            pool.resumePool();
        });
    }

    /** Empty too where it has not been asked for a connection yet. */
    private Optional<HikariPoolMXBean> pool() {
        try {
            return database.isWrapperFor(HikariDataSource.class)
                    ? Optional.of(database.unwrap(HikariDataSource.class))
                            .filter(HikariDataSource::isAllowPoolSuspension)
                            .map(HikariDataSource::getHikariPoolMXBean)
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The pool can't be told of the snapshot", e);
        }
    }
}
