package dev.tandem.observe.metric;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes metrics as lines that CloudWatch Logs makes metrics of, so that a function needs neither
 * another call nor another right for them.
 *
 * <p>Amazon CloudWatch User Guide, "Specification: Embedded metric format": one JSON object a line,
 * at most 100 values of a metric in it.
 *
 * @param lines takes each line; on Lambda standard output, as it is
 * @param clock tells when a line is written
 * @param shared dimensions that every metric has, before its own: two deployments in one account
 *     would be one metric without
 */
public record EmbeddedMetrics(
        Consumer<String> lines, InstantSource clock, Map<String, String> shared) {

    /** Where to find them in CloudWatch. */
    public static final String NAMESPACE = "Tandem";

    /** Without shared dimensions. */
    public EmbeddedMetrics(Consumer<String> lines, InstantSource clock) {
        this(lines, clock, Map.of());
    }

    /** To standard output, where Lambda takes the lines from. */
    @SuppressWarnings("SystemOut") // a logger would put the line into a line of its own
    public static EmbeddedMetrics toStandardOutput() {
        return new EmbeddedMetrics(line -> System.out.println(line), InstantSource.system());
    }

    /**
     * To standard output, of one of several deployments.
     *
     * @param deployment its dimension; empty for none
     */
    public static EmbeddedMetrics toStandardOutput(String deployment) {
        return deployment.isEmpty()
                ? toStandardOutput()
                : toStandardOutput().with("deployment", deployment);
    }

    /** The same, and every metric has this dimension too. */
    public EmbeddedMetrics with(String dimension, String value) {
        Map<String, String> more = new LinkedHashMap<>(shared);
        more.put(dimension, value);
        return new EmbeddedMetrics(lines, clock, Collections.unmodifiableMap(more));
    }

    /** Writes the sets in one line; in several if a metric has too many values for one. */
    public void write(MetricSet... sets) {
        int most = 0;
        for (MetricSet set : sets) {
            most = Math.max(most, set.mostValues());
        }
        for (int from = 0; from < most; from += Metric.MAX_VALUES) {
            List<MetricSet> slices = new ArrayList<>(sets.length);
            for (MetricSet set : sets) {
                MetricSet slice = set.slice(from, from + Metric.MAX_VALUES);
                if (!slice.metrics().isEmpty()) {
                    slices.add(slice.under(shared));
                }
            }
            lines.accept(MetricLine.of(slices, clock.millis()));
        }
    }
}
