package dev.tandem.readmodel.definition;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Connections to a database, if it has a pool of them. After a failover some may lead to the server
 * that became a standby: it answers reads, so that the pool thinks them alive, and refuses writes
 * for as long as they are kept.
 */
record PooledConnections(DataSource database) {

    private static final Logger LOG = LoggerFactory.getLogger(PooledConnections.class);

    /** Drops all of them. */
    void drop() {
        pool().ifPresent(HikariPoolMXBean::softEvictConnections);
    }

    private Optional<HikariPoolMXBean> pool() {
        try {
            return database.isWrapperFor(HikariDataSource.class)
                    ? Optional.ofNullable(
                            database.unwrap(HikariDataSource.class).getHikariPoolMXBean())
                    : Optional.empty();
        } catch (SQLException e) {
            LOG.debug("The pool can't be told to drop its connections", e);
            return Optional.empty();
        }
    }
}
