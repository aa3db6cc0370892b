package dev.tandem.local.fault;

import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same faults that the harness has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FaultSettings.class)
public class FaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FaultConfiguration.class);

    @Bean
    StreamFaults streamFaults(FaultSettings settings) {
        StreamFaults faults = new StreamFaults(settings.seed()).holdingBackFor(settings.delay());
        settings.stream().forEach(faults::rate);
        if (!settings.stream().isEmpty() || !settings.store().isEmpty()) {
            LOG.warn(
                    "faults strike on purpose, by seed {}: stream {}, store {}",
                    settings.seed(),
                    settings.stream(),
                    settings.store());
        }
        return faults;
    }

    @Bean
    StoreAccess storeAccess(DynamoDbLocal engine, FaultSettings settings) {
        return new StoreAccess(engine, settings);
    }
}
