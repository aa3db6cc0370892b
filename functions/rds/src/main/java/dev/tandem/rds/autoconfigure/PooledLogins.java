package dev.tandem.rds.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.rds.connection.DatabaseUrl;
import dev.tandem.rds.connection.RdsConnections;
import dev.tandem.rds.connection.RdsSettings;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import java.util.Optional;
import java.util.function.Supplier;

/** Gives a pool of PostgreSQL its physical connections, before it opens the first one. */
public final class PooledLogins {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private PooledLogins() {}

    /** Whether it is a pool of PostgreSQL that makes connections by its URL. */
    public static boolean areFor(HikariDataSource pool) {
        return pool.getDataSource() == null
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith(POSTGRESQL);
    }

    /**
     * Puts connections into it that log in as the settings say.
     *
     * @param credentials of who connects; asked for where that takes any
     * @return them; empty where there is nothing to be done, and the pool is left as it is
     */
    public static Optional<RdsConnections> prepare(
            HikariDataSource pool,
            RdsSettings settings,
            Supplier<? extends AwsCredentialsProvider> credentials) {
        DatabaseUrl database =
                new DatabaseUrl(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        if (settings.leaves(database)) {
            return Optional.empty();
        }
        RdsConnections connections =
                settings.connections(database, pool.getDataSourceProperties(), credentials.get());
        pool.setDataSource(connections);
        // the pool would hand them on; who connects is said by each connection
        pool.setUsername(null);
        pool.setPassword(null);
        return Optional.of(connections);
    }
}
