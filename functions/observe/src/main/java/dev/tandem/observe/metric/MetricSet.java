package dev.tandem.observe.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metrics under the same dimensions.
 *
 * @param dimensions by name, such as {@code aggregateType}
 * @param metrics one or more, each under a name of its own
 */
public record MetricSet(Map<String, String> dimensions, List<Metric> metrics) {

    public MetricSet {
        metrics = List.copyOf(metrics);
    }

    /** The same, with these dimensions before its own. */
    MetricSet under(Map<String, String> shared) {
        Map<String, String> all = new LinkedHashMap<>(shared);
        all.putAll(dimensions);
        return new MetricSet(all, metrics);
    }

    /** The same with these values only, and without the metrics that have none of them. */
    MetricSet slice(int from, int to) {
        return new MetricSet(
                dimensions,
                metrics.stream()
                        .filter(metric -> metric.values().size() > from)
                        .map(metric -> metric.slice(from, to))
                        .toList());
    }
}
