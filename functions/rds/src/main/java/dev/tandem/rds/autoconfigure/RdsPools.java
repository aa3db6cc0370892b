package dev.tandem.rds.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Gives pools of PostgreSQL that are to be made their physical connections. */
final class RdsPools implements BeanPostProcessor {

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
        if (bean instanceof HikariDataSource pool && PooledLogins.areFor(pool)) {
            PooledLogins.prepare(pool, properties.getObject().settings(), credentials::getObject)
                    .ifPresent(connections -> hook.getObject().add(connections));
        }
        return bean;
    }
}
