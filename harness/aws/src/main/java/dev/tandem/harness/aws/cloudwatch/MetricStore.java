package dev.tandem.harness.aws.cloudwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** All that was told of metrics. */
final class MetricStore {

    private final Map<CloudWatchMetric, NavigableMap<Instant, List<Double>>> values =
            new HashMap<>();

    synchronized void add(CloudWatchMetric metric, Instant at, double value) {
        values.computeIfAbsent(metric, _ -> new TreeMap<>())
                .computeIfAbsent(at, _ -> new ArrayList<>())
                .add(value);
    }

    /** Of the values from then on, and before; empty where there are none. */
    synchronized OptionalDouble value(
            CloudWatchMetric metric, Statistic statistic, Instant from, Instant before) {
        return statistic.of(
                values.getOrDefault(metric, new TreeMap<>()).subMap(from, before).values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue));
    }
}
