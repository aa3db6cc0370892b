package dev.tandem.readmodel.autoconfigure;

import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.readmodel.metric.ReadModelMetrics;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The read side's metrics, where metrics are asked for. */
@AutoConfiguration(after = TandemObserveAutoConfiguration.class)
public class TandemReadModelAutoConfiguration {

    @Bean
    @ConditionalOnBean(EmbeddedMetrics.class)
    @ConditionalOnMissingBean
    ReadModelMetrics readModelMetrics(EmbeddedMetrics metrics) {
        return new ReadModelMetrics(metrics, metrics.clock());
    }
}
