package dev.tandem.readmodel.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** What a pool of the read model's has to be, whatever its owner has set besides. */
final class PoolSettings implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setAllowPoolSuspension(true);
            if (pool.getExceptionOverride() == null) {
                pool.setExceptionOverride(new StandbyEviction(pool));
            }
        }
        return bean;
    }
}
