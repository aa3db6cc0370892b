package dev.tandem.readmodel.pool;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;

import dev.tandem.readmodel.failure.SqlState;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A connection that takes no writes (SQL state 25006) leads to a server that has become a standby,
 * and so do the others: all of them go, whoever's statement it was. A pool keeps them by itself,
 * since they answer reads.
 *
 * @param pool whose connections these are
 */
record StandbyEviction(HikariDataSource pool) implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException thrown) {
        if (!SqlState.READ_ONLY.equals(thrown.getSQLState())) {
            return Override.CONTINUE_EVICT;
        }
        Optional.ofNullable(pool.getHikariPoolMXBean())
                .ifPresent(HikariPoolMXBean::softEvictConnections);
        return Override.MUST_EVICT;
    }
}
