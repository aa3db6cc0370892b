package dev.tandem.local.engine;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.engines.process.Ports;
import dev.tandem.local.fault.StoreAccess;
import dev.tandem.local.stream.WakingWrites;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.Optional;

/** The engines, in child processes that end with this one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LocalSettings.class)
public class EngineConfiguration {

    private static final String DATABASE = "tandem";

    /** The ports that were asked for, known to be free before anything starts. */
    record FreePorts(int dynamodb, int postgres) {}

    @Bean
    FreePorts freePorts(LocalSettings settings, Environment environment) {
        int webPort =
                Binder.get(environment).bind("server.port", Bindable.of(Integer.class)).orElse(0);
        if (webPort > 0) {
            Ports.choose(webPort, TakenPort.WEB);
        }
        return new FreePorts(
                Ports.choose(settings.dynamodbPort(), TakenPort.DYNAMODB),
                Ports.choose(settings.postgresPort(), TakenPort.POSTGRES));
    }

    @Bean
    DynamoDbLocal dynamoDbLocal(LocalSettings settings, FreePorts ports) {
        return DynamoDbLocal.start(
                new DynamoDbLocal.Settings(
                        ports.dynamodb(),
                        Optional.ofNullable(settings.data()).map(data -> data.resolve("dynamodb")),
                        true));
    }

    @Bean
    WakingWrites wakingWrites() {
        return new WakingWrites();
    }

    @Bean
    DynamoDbClient dynamoDbClient(StoreAccess store, WakingWrites writes) {
        return store.access()
                .clientBuilder()
                .overrideConfiguration(calls -> calls.addExecutionInterceptor(writes))
                .build();
    }

    @Bean
    DynamoDbHealth dynamoDbHealthIndicator(DynamoDbClient client) {
        return new DynamoDbHealth(client);
    }

    @Bean
    DynamoDbStreamsClient dynamoDbStreamsClient(StoreAccess store) {
        return store.access().streamsClient();
    }

    @Bean
    LocalPostgres localPostgres(LocalSettings settings, FreePorts ports) {
        LocalPostgres postgres =
                LocalPostgres.start(
                        new LocalPostgres.Settings(
                                ports.postgres(),
                                Optional.ofNullable(settings.data())
                                        .map(data -> data.resolve("postgres"))));
        postgres.createDatabaseIfMissing(DATABASE);
        return postgres;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(LocalPostgres postgres) {
        return new PostgresConnection(postgres, DATABASE);
    }
}
