package dev.tandem.observe.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of metrics.
 *
 * @param enabled whether they are written, to standard output in CloudWatch's embedded metric
 *     format: for functions on Lambda
 */
@ConfigurationProperties("tandem.metrics")
public record TandemMetricsProperties(@DefaultValue("false") boolean enabled) {}
