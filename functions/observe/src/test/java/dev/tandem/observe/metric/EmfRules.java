package dev.tandem.observe.metric;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of Amazon CloudWatch's user guide, "Specification: Embedded metric format", for a line
 * to become metrics.
 */
final class EmfRules {

    private static final int MAX_VALUES = 100;
    private static final int MAX_METRICS = 100;
    private static final int MAX_DIMENSIONS = 30;
    private static final int MAX_TEXT = 1024;
    private static final long YEAR_2000 = 946_684_800_000L;

    private EmfRules() {}

    /** Reads the line, once it is seen to keep them. */
    static JsonNode read(String line) {
        assertThat(line).as("one line").doesNotContain("\n", "\r");
        JsonNode root = JsonMapper.shared().readTree(line);
        JsonNode aws = root.required("_aws");
        assertThat(aws.required("Timestamp").isIntegralNumber()).as("Timestamp").isTrue();
        assertThat(aws.required("Timestamp").longValue())
                .as("milliseconds")
                .isGreaterThan(YEAR_2000);
        JsonNode directives = aws.required("CloudWatchMetrics");
        assertThat(directives.isArray()).as("CloudWatchMetrics").isTrue();
        assertThat(directives).as("CloudWatchMetrics").isNotEmpty();
        directives.forEach(directive -> directive(directive, root));
        return root;
    }

    private static void directive(JsonNode directive, JsonNode root) {
        text(directive.required("Namespace"), "Namespace");
        assertThat(directive.required("Dimensions").isArray()).as("Dimensions").isTrue();
        directive
                .required("Dimensions")
                .forEach(set -> {
                    assertThat(set.isArray()).as("a dimension set").isTrue();
                    assertThat(set).hasSizeLessThanOrEqualTo(MAX_DIMENSIONS);
                    set.forEach(name -> text(root.required(name.stringValue()), "a dimension"));
                });
        JsonNode metrics = directive.required("Metrics");
        assertThat(metrics.isArray()).as("Metrics").isTrue();
        assertThat(metrics).hasSizeBetween(1, MAX_METRICS);
        metrics.forEach(metric -> metric(metric, root));
    }

    private static void metric(JsonNode metric, JsonNode root) {
        text(metric.required("Name"), "Name");
        assertThat(metric.required("Unit").stringValue()).isIn("Count", "Seconds");
        JsonNode target = root.required(metric.required("Name").stringValue());
        if (target.isArray()) {
            assertThat(target)
                    .hasSizeBetween(1, MAX_VALUES)
                    .allMatch(JsonNode::isNumber, "is a number");
        } else {
            assertThat(target.isNumber()).as("%s is a number", target).isTrue();
        }
    }

    private static void text(JsonNode text, String name) {
        assertThat(text.isString()).as("%s is a text", name).isTrue();
        assertThat(text.stringValue()).as(name).hasSizeBetween(1, MAX_TEXT).isNotBlank();
    }
}
