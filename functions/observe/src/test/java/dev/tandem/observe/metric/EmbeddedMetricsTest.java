package dev.tandem.observe.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class EmbeddedMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

    private final List<String> lines = new ArrayList<>();
    private final EmbeddedMetrics metrics = new EmbeddedMetrics(lines::add, () -> NOW);

    @Test
    void a_line_is_what_the_user_guide_shows() {
        metrics.write(set("cart", Metric.count("Commands", 3)));

        assertThat(lines)
                .containsExactly(
                        """
                        {"aggregateType":"cart","_aws":{"Timestamp":1795428930123,\
                        "CloudWatchMetrics":[{"Namespace":"Tandem","Dimensions":[["aggregateType"]],\
                        "Metrics":[{"Name":"Commands","Unit":"Count"}]}]},"Commands":3}\
                        """);
        EmfRules.read(lines.getFirst());
    }

    @Test
    void sets_with_dimensions_of_their_own_share_a_line() {
        metrics.write(
                new MetricSet(
                        Map.of("aggregateType", "cart", "result", "accepted"),
                        List.of(Metric.count("Commands", 1))),
                set("cart", Metric.count("Conflicts", 2)));

        JsonNode line = EmfRules.read(lines.getFirst());
        assertThat(lines).hasSize(1);
        assertThat(line.get("Commands").intValue()).isEqualTo(1);
        assertThat(line.get("Conflicts").intValue()).isEqualTo(2);
        assertThat(line.get("_aws").get("CloudWatchMetrics"))
                .extracting(directive -> directive.get("Dimensions").get(0).size())
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "100, 1", "101, 2", "200, 2", "250, 3"})
    void no_value_is_lost_and_no_line_has_more_than_a_hundred(int values, int expectedLines) {
        List<Double> lags = IntStream.range(0, values).mapToObj(i -> i / 10.0).toList();

        metrics.write(set("cart", Metric.count("Applied", values), Metric.seconds("Lag", lags)));

        assertThat(lines).hasSize(expectedLines);
        List<Double> written = new ArrayList<>();
        lines.stream()
                .map(line -> EmfRules.read(line).get("Lag"))
                .forEach(lag -> {
                    if (lag.isArray()) {
                        lag.forEach(value -> written.add(value.doubleValue()));
                    } else {
                        written.add(lag.doubleValue());
                    }
                });
        assertThat(written).isEqualTo(lags);
        assertThat(lines.stream().filter(line -> line.contains("\"Applied\":"))).hasSize(1);
    }

    @Test
    void a_metric_without_values_is_left_out_and_so_is_a_line_without_metrics() {
        metrics.write(set("cart", Metric.seconds("Lag", List.of()), Metric.count("Applied", 0)));
        metrics.write(set("cart", Metric.seconds("Lag", List.of())));

        assertThat(lines).hasSize(1);
        JsonNode line = EmfRules.read(lines.getFirst());
        assertThat(line.has("Lag")).isFalse();
        assertThat(line.get("Applied").intValue()).isZero();
    }

    @Test
    void every_metric_has_what_tells_deployments_apart() {
        metrics.with("deployment", "shop-carts")
                .write(
                        set("cart", Metric.count("Commands", 3)),
                        new MetricSet(Map.of(), List.of(Metric.count("Starts", 1))));

        JsonNode line = EmfRules.read(lines.getFirst());
        assertThat(line.get("deployment").stringValue()).isEqualTo("shop-carts");
        assertThat(line.get("_aws").get("CloudWatchMetrics"))
                .extracting(directive -> directive.get("Dimensions").toString())
                .containsExactly("[[\"deployment\",\"aggregateType\"]]", "[[\"deployment\"]]");
    }

    @Test
    void what_needs_escaping_stays_in_its_line() {
        metrics.write(set("a \"cart\"\n", Metric.count("Commands", 1)));

        assertThat(EmfRules.read(lines.getFirst()).get("aggregateType").stringValue())
                .isEqualTo("a \"cart\"\n");
    }

    private static MetricSet set(String type, Metric... metrics) {
        return new MetricSet(Map.of("aggregateType", type), List.of(metrics));
    }
}
