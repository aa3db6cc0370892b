package dev.tandem.rds.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.rds.connection.DatabaseUrl;
import dev.tandem.rds.connection.RdsConnections;
import dev.tandem.rds.connection.RdsSettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Gives pools of PostgreSQL that are to be made their physical connections. */
final class RdsPools implements BeanPostProcessor {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final ObjectProvider<TandemRdsProperties> properties;
    private final ObjectProvider<AwsCredentialsProvider> credentials;
    private final ObjectProvider<RdsHook> hook;

    RdsPools(
            ObjectProvider<TandemRdsProperties> properties,
            ObjectProvider<AwsCredentialsProvider> credentials,
            ObjectProvider<RdsHook> hook) {
        this.properties = properties;
        this.credentials = credentials;
        this.hook = hook;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getDataSource() == null
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith(POSTGRESQL)) {
            prepare(pool);
        }
        return bean;
    }

    private void prepare(HikariDataSource pool) {
        RdsSettings settings = properties.getObject().settings();
        DatabaseUrl database =
                new DatabaseUrl(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        if (settings.leaves(database)) {
            return;
        }
        RdsConnections connections =
                settings.connections(
                        database, pool.getDataSourceProperties(), credentials.getObject());
        hook.getObject().add(connections);
        pool.setDataSource(connections);
        // the pool would hand them on; who connects is said by each connection
        pool.setUsername(null);
        pool.setPassword(null);
    }
}
