package dev.tandem.observe.metric;

import java.util.ArrayList;
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
        if (shared.isEmpty()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(shared);
        all.putAll(dimensions);
        return new MetricSet(all, metrics);
    }

    /** How many values its metrics have, at most. */
    int mostValues() {
        int most = 0;
        for (Metric metric : metrics) {
            most = Math.max(most, metric.values().size());
        }
        return most;
    }

    /** The same with these values only, and without the metrics that have none of them. */
    MetricSet slice(int from, int to) {
        List<Metric> slices = new ArrayList<>(metrics.size());
        boolean isWhole = from == 0;
        for (Metric metric : metrics) {
            isWhole &= !metric.values().isEmpty() && metric.values().size() <= to;
            if (metric.values().size() > from) {
                slices.add(metric.slice(from, to));
            }
        }
        return isWhole ? this : new MetricSet(dimensions, slices);
    }
}
