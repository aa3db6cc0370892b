package dev.tandem.observe.autoconfigure;

import dev.tandem.observe.log.CommandLog;
import dev.tandem.observe.metric.CommandMetrics;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.metric.QueryMetrics;
import dev.tandem.observe.setting.ConditionalOnSetting;
import dev.tandem.observe.setting.SettingsCheck;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/** A line in the log for each command; metrics where they are asked for. */
@AutoConfiguration
@EnableConfigurationProperties(TandemMetricsProperties.class)
public class TandemObserveAutoConfiguration {

    @Bean
    static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
        return new SettingsCheck(environment);
    }

    /** Outermost, so that whatever the others log has the command's context. */
    @Bean
    @Order(0)
    @ConditionalOnMissingBean
    CommandLog commandLog() {
        return new CommandLog();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSetting("tandem.metrics.enabled")
    static class Metrics {

        @Bean
        @ConditionalOnMissingBean
        EmbeddedMetrics embeddedMetrics(TandemMetricsProperties properties) {
            return EmbeddedMetrics.toStandardOutput(properties.deployment());
        }

        @Bean
        @Order(1)
        @ConditionalOnMissingBean
        CommandMetrics commandMetrics(EmbeddedMetrics metrics) {
            return new CommandMetrics(metrics);
        }

        @Bean
        @ConditionalOnMissingBean
        QueryMetrics queryMetrics(EmbeddedMetrics metrics) {
            return new QueryMetrics(metrics);
        }
    }
}
