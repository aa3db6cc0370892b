package dev.tandem.rds.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Spring Boot's pool of connections, with logins and certificates as AWS has them. */
@AutoConfiguration(after = TandemSnapStartAutoConfiguration.class)
@ConditionalOnClass(HikariDataSource.class)
@EnableConfigurationProperties(TandemRdsProperties.class)
public class TandemRdsAutoConfiguration {

    /** After the credentials, before the pool. */
    @Bean
    @Order(0)
    static RdsHook rdsHook() {
        return new RdsHook();
    }

    /**
     * Static, so that it is there before the pool. It asks for all else when there is a pool: what
     * it asked for at once would be made before other post-processors, and Spring warns of that.
     */
    @Bean
    static RdsPools rdsPools(
            ObjectProvider<TandemRdsProperties> properties,
            ObjectProvider<AwsCredentialsProvider> credentials,
            ObjectProvider<RdsHook> hook) {
        return new RdsPools(properties, credentials, hook);
    }
}
