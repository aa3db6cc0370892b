package dev.tandem.observe.metric;

import org.springframework.boot.json.JsonWriter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of the embedded metric format: an object that says what its members are. */
final class MetricLine {

    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();

    private MetricLine() {}

    /** Written at that many milliseconds since 1970. */
    static String of(List<MetricSet> sets, long millis) {
        Map<String, Object> line = new LinkedHashMap<>();
        sets.forEach(set -> line.putAll(set.dimensions()));
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("Timestamp", millis);
        aws.put("CloudWatchMetrics", sets.stream().map(MetricLine::directive).toList());
        line.put("_aws", aws);
        sets.stream()
                .flatMap(set -> set.metrics().stream())
                .forEach(metric -> line.put(metric.name(), metric.json()));
        return JSON.writeToString(line);
    }

    private static Map<String, Object> directive(MetricSet set) {
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Namespace", EmbeddedMetrics.NAMESPACE);
        directive.put("Dimensions", List.of(List.copyOf(set.dimensions().keySet())));
        directive.put("Metrics", set.metrics().stream().map(MetricLine::definition).toList());
        return directive;
    }

    private static Map<String, Object> definition(Metric metric) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("Name", metric.name());
        definition.put("Unit", metric.unit().spelling());
        return definition;
    }
}
