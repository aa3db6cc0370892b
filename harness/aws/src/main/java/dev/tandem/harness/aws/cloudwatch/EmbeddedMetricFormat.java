package dev.tandem.harness.aws.cloudwatch;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Metrics that stand in lines of a log (CloudWatch User Guide, "Specification: Embedded metric
 * format"). What is no such line, or breaks its rules, makes no metric, as on AWS.
 */
final class EmbeddedMetricFormat {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EmbeddedMetricFormat() {}

    /**
     * Puts into the store what the log has.
     *
     * @param later how far the clock of who has written it is behind
     */
    static void read(String log, MetricStore store, Duration later) {
        log.lines()
                .filter(line -> line.startsWith("{") && line.contains("\"_aws\""))
                .forEach(line -> line(line, store, later));
    }

    private static void line(String line, MetricStore store, Duration later) {
        JsonNode root;
        try {
            root = JSON.readTree(line);
        } catch (JacksonException e) {
            return;
        }
        JsonNode aws = root.path("_aws");
        if (!aws.path("Timestamp").isIntegralNumber()) {
            return;
        }
        Instant at = Instant.ofEpochMilli(aws.path("Timestamp").longValue()).plus(later);
        for (JsonNode directive : aws.path("CloudWatchMetrics")) {
            for (JsonNode names : directive.path("Dimensions")) {
                directive(root, directive, dimensions(root, names), at, store);
            }
        }
    }

    private static void directive(
            JsonNode root,
            JsonNode directive,
            Map<String, String> dimensions,
            Instant at,
            MetricStore store) {
        String namespace = directive.path("Namespace").asString("");
        for (JsonNode metric : directive.path("Metrics")) {
            String name = metric.path("Name").asString("");
            values(root.path(name))
                    .filter(JsonNode::isNumber)
                    .forEach(value ->
                            store.add(
                                    new CloudWatchMetric(namespace, name, dimensions),
                                    at,
                                    value.doubleValue()));
        }
    }

    private static Stream<JsonNode> values(JsonNode target) {
        return target.isArray() ? target.valueStream() : Stream.of(target);
    }

    private static Map<String, String> dimensions(JsonNode root, JsonNode names) {
        Map<String, String> dimensions = new HashMap<>();
        names.forEach(name ->
                dimensions.put(name.asString(""), root.path(name.asString("")).asString("")));
        return dimensions;
    }
}
