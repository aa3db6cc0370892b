package dev.tandem.observe.metric;

import org.springframework.boot.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes metrics as lines that CloudWatch Logs makes metrics of, so that a function needs neither
 * another call nor another right for them.
 *
 * <p>Amazon CloudWatch User Guide, "Specification: Embedded metric format": one JSON object a line,
 * at most 100 values of a metric in it.
 *
 * @param lines takes each line; on Lambda standard output, as it is
 * @param clock tells when a line is written
 */
public record EmbeddedMetrics(Consumer<String> lines, InstantSource clock) {

    /** Where to find them in CloudWatch. */
    public static final String NAMESPACE = "Tandem";

    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();

    /** To standard output, where Lambda takes the lines from. */
    @SuppressWarnings("SystemOut") // a logger would put the line into a line of its own
    public static EmbeddedMetrics toStandardOutput() {
        return new EmbeddedMetrics(line -> System.out.println(line), InstantSource.system());
    }

    /** Writes the sets in one line; in several if a metric has too many values for one. */
    public void write(MetricSet... sets) {
        for (int from = 0; ; from += Metric.MAX_VALUES) {
            int begin = from;
            List<MetricSet> slice =
                    Stream.of(sets)
                            .map(set -> set.slice(begin, begin + Metric.MAX_VALUES))
                            .filter(set -> !set.metrics().isEmpty())
                            .toList();
            if (slice.isEmpty()) {
                return;
            }
            lines.accept(line(slice));
        }
    }

    private String line(List<MetricSet> sets) {
        Map<String, Object> line = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        List<Map<String, Object>> directives = new ArrayList<>();
        for (MetricSet set : sets) {
            directives.add(directive(set));
            line.putAll(set.dimensions());
            set.metrics().forEach(metric -> values.put(metric.name(), metric.json()));
        }
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("Timestamp", clock.millis());
        aws.put("CloudWatchMetrics", directives);
        line.put("_aws", aws);
        line.putAll(values);
        return JSON.writeToString(line);
    }

    private static Map<String, Object> directive(MetricSet set) {
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Namespace", NAMESPACE);
        directive.put("Dimensions", List.of(List.copyOf(set.dimensions().keySet())));
        directive.put("Metrics", set.metrics().stream().map(EmbeddedMetrics::definition).toList());
        return directive;
    }

    private static Map<String, Object> definition(Metric metric) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("Name", metric.name());
        definition.put("Unit", metric.unit().spelling());
        return definition;
    }
}
