package dev.tandem.readmodel.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.readmodel.pool.ReadModelPools;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** What a pool of the read model's has to be, whatever its owner has set besides. */
final class PoolSettings implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            ReadModelPools.prepare(pool);
        }
        return bean;
    }
}
