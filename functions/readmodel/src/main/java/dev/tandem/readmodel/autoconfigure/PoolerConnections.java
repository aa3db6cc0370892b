package dev.tandem.readmodel.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Connections of which the next transaction may have another session of PostgreSQL: a statement
 * that was prepared on one is not there on the other, or is somebody else's.
 */
final class PoolerConnections implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            // pgjdbc: 0 is never
            pool.addDataSourceProperty("prepareThreshold", "0");
        }
        return bean;
    }
}
