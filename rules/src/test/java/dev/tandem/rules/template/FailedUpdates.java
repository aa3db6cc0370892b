package dev.tandem.rules.template;

import static java.util.stream.Collectors.toSet;

import dev.tandem.rules.SourceFiles;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reasons of {@code UpdatesFailed}, as the code tells them and as alarms look at them. */
final class FailedUpdates {

    private static final String METRICS =
            "functions/readmodel/src/main/java/dev/tandem/readmodel/metric/ReadModelMetrics.java";
    private static final Pattern REASON = Pattern.compile("case Failure\\.\\w+ _ -> \"(\\w+)\"");

    /** A race that does not end holds the stream up: the iterator's age has an alarm. */
    private static final Set<String> TOLD_BY_ANOTHER = Set.of("race");

    private FailedUpdates() {}

    static Set<String> reasons() {
        return REASON.matcher(SourceFiles.read(SourceFiles.root().resolve(METRICS)))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
    }

    /** Those that fewer read models have an alarm on than functions are woken by streams. */
    static Stream<String> untold(StackTemplate template) {
        long updaters =
                template.functions().values().stream()
                        .filter(function ->
                                function.path("Events")
                                        .valueStream()
                                        .anyMatch(event ->
                                                event.path("Type").asString("").equals("DynamoDB")))
                        .count();
        return reasons().stream()
                .filter(reason -> !TOLD_BY_ANOTHER.contains(reason))
                .filter(reason -> watched(template, reason) < updaters);
    }

    /** How many read models have an alarm on that reason. */
    private static long watched(StackTemplate template, String reason) {
        return template.resources("AWS::CloudWatch::Alarm").values().stream()
                .flatMap(FailedUpdates::metrics)
                .filter(metric -> metric.path("MetricName").asString("").equals("UpdatesFailed"))
                .filter(metric -> dimension(metric, "reason").equals(reason))
                .map(metric -> dimension(metric, "readModel"))
                .distinct()
                .count();
    }

    private static Stream<JsonNode> metrics(JsonNode alarm) {
        return Stream.concat(
                Stream.of(alarm),
                alarm.path("Metrics")
                        .valueStream()
                        .map(metric -> metric.path("MetricStat").path("Metric")));
    }

    private static String dimension(JsonNode metric, String name) {
        return metric.path("Dimensions")
                .valueStream()
                .filter(dimension -> dimension.path("Name").asString("").equals(name))
                .map(dimension -> dimension.path("Value").asString(""))
                .findFirst()
                .orElse("");
    }
}
