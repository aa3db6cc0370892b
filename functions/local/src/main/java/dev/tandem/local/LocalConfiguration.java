package dev.tandem.local;

import dev.tandem.local.engine.EngineConfiguration;
import dev.tandem.local.fault.FaultConfiguration;
import dev.tandem.local.stream.ReadModelMigration;
import dev.tandem.local.stream.StreamConfiguration;
import dev.tandem.local.stream.StreamedAggregate;
import dev.tandem.local.web.WebConfiguration;
import dev.tandem.local.web.Welcome;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Runs an application's functions on one machine: DynamoDB Local, PostgreSQL, a poller in the place
 * of Lambda's event source mapping, and each function at {@code POST /{function}}.
 *
 * <p>An application imports it beside the configurations of its functions, imports {@code
 * classpath:tandem-local.yaml} into its settings, names in {@code spring.cloud.function.http.post}
 * the functions that may be called, and says by beans what it brings: a {@link StreamedAggregate}
 * for each event table, a {@link ReadModelMigration} for each read model, and, if it likes, a
 * {@link Welcome}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    EngineConfiguration.class,
    FaultConfiguration.class,
    StreamConfiguration.class,
    WebConfiguration.class
})
public class LocalConfiguration {}
