package dev.tandem.harness.aws.cloudwatch;

import java.time.Duration;

/** One of the series that an alarm is made of (CloudWatch API Reference, MetricDataQuery). */
public sealed interface MetricQuery {

    /** How expressions name it. */
    String id();

    /** Whether it is what the alarm watches. */
    boolean isWatched();

    /** A metric, taken together by periods. */
    record Stat(
            String id,
            boolean isWatched,
            CloudWatchMetric metric,
            Duration period,
            Statistic statistic)
            implements MetricQuery {}

    /** Metric math over the others. */
    record Expression(String id, boolean isWatched, String expression) implements MetricQuery {}
}
