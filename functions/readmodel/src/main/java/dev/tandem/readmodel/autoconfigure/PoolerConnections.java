package dev.tandem.readmodel.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.readmodel.pool.ReadModelPools;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has pools prepare no statement where a pooler is between. */
final class PoolerConnections implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            ReadModelPools.behindPooler(pool);
        }
        return bean;
    }
}
