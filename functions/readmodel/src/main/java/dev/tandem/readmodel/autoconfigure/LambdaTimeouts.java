package dev.tandem.readmodel.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

import java.time.Duration;
import java.util.Map;

/**
 * How long a function on Lambda waits for PostgreSQL at most, where its owner has not said it: less
 * than the function lives. By themselves pool and driver wait for longer than that, or for ever.
 */
final class LambdaTimeouts implements BeanPostProcessor {

    private static final Duration OF_HIKARI = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** Seconds, as pgjdbc has them. Ours set another one for each statement. */
    private static final Map<String, String> DRIVER =
            Map.of("connectTimeout", "3", "loginTimeout", "3", "socketTimeout", "10");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            DRIVER.forEach(pool.getDataSourceProperties()::putIfAbsent);
            if (pool.getConnectionTimeout() == OF_HIKARI.toMillis()) {
                pool.setConnectionTimeout(CONNECTING.toMillis());
            }
        }
        return bean;
    }
}
