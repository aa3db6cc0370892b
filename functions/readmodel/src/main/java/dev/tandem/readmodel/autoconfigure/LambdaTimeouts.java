package dev.tandem.readmodel.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.readmodel.pool.ReadModelPools;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Bounds how long a function on Lambda waits for PostgreSQL. */
final class LambdaTimeouts implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            ReadModelPools.boundOnLambda(pool);
        }
        return bean;
    }
}
