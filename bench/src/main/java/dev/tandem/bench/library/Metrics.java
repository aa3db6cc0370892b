package dev.tandem.bench.library;

import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.metric.Metric;
import dev.tandem.observe.metric.MetricSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.cloudwatchlogs.emf.logger.MetricsLogger;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.Unit;

import java.util.List;
import java.util.Map;

/** What tells how many commands there were, by their result: one count at each use. */
final class Metrics {

    private static final String BY = "aggregateType";

    private Metrics() {}

    static List<Candidate> all() {
        return List.of(
                new Candidate("EmbeddedMetrics", List.of(), Metrics::embedded),
                new Candidate(
                        "aws-embedded-metrics",
                        List.of(
                                "software.amazon.cloudwatchlogs.emf.logger.MetricsLogger",
                                "com.fasterxml.jackson.databind.ObjectMapper",
                                "com.fasterxml.jackson.core.JsonFactory",
                                "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
                                "org.apache.commons.lang3.StringUtils",
                                "org.javatuples.Tuple"),
                        Metrics::aws),
                new Candidate(
                        "Micrometer (counts only)",
                        List.of(
                                "io.micrometer.core.instrument.Counter",
                                "org.HdrHistogram.Histogram"),
                        Metrics::micrometer));
    }

    private static Candidate.Use embedded() {
        EmbeddedMetrics metrics = EmbeddedMetrics.toStandardOutput();
        return _ ->
                metrics.write(
                        new MetricSet(Map.of(BY, "cart"), List.of(Metric.count("Commands", 1))));
    }

    private static Candidate.Use aws() {
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
        return _ -> {
            var metrics = new MetricsLogger();
            metrics.setNamespace(EmbeddedMetrics.NAMESPACE);
            metrics.setDimensions(DimensionSet.of(BY, "cart"));
            metrics.putMetric("Commands", 1, Unit.COUNT);
            metrics.flush();
        };
    }

    private static Candidate.Use micrometer() {
        MeterRegistry registry = new SimpleMeterRegistry();
        return _ -> registry.counter("Commands", BY, "cart").increment();
    }
}
