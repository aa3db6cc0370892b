package dev.tandem.observe.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.json.JsonWriter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A line that is put together by hand is the one that a writer of JSON makes of its members. */
class MetricLineTest {

    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();

    @RepeatedTest(200)
    void a_line_is_the_json_of_its_members(RepetitionInfo repetition) {
        long seed = Long.getLong("tandem.seed", 20_261_126L) + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<MetricSet> sets =
                Stream.generate(() -> set(random)).limit(1 + random.nextInt(3)).toList();

        assertThat(MetricLine.of(sets, seed))
                .as("seed %s", seed)
                .isEqualTo(JSON.writeToString(members(sets, seed)));
    }

    private static Map<String, Object> members(List<MetricSet> sets, long millis) {
        Map<String, Object> line = new LinkedHashMap<>();
        sets.forEach(set -> line.putAll(set.dimensions()));
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("Timestamp", millis);
        aws.put("CloudWatchMetrics", sets.stream().map(MetricLineTest::directive).toList());
        line.put("_aws", aws);
        sets.stream()
                .flatMap(set -> set.metrics().stream())
                .forEach(metric ->
                        line.put(
                                metric.name(),
                                metric.values().size() == 1
                                        ? metric.values().getFirst()
                                        : metric.values()));
        return line;
    }

    private static Map<String, Object> directive(MetricSet set) {
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Namespace", EmbeddedMetrics.NAMESPACE);
        directive.put("Dimensions", List.of(List.copyOf(set.dimensions().keySet())));
        directive.put(
                "Metrics",
                set.metrics().stream()
                        .map(metric -> {
                            Map<String, Object> definition = new LinkedHashMap<>();
                            definition.put("Name", metric.name());
                            definition.put("Unit", metric.unit().spelling());
                            return definition;
                        })
                        .toList());
        return directive;
    }

    private static MetricSet set(Random random) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            dimensions.put("d" + random.nextInt(5), text(random));
        }
        List<Metric> metrics = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = text(random) + random.nextLong();
            metrics.add(
                    random.nextBoolean()
                            ? Metric.count(name, random.nextLong())
                            : Metric.seconds(
                                    name,
                                    random.doubles(1 + random.nextInt(5), 0, 1e9)
                                            .boxed()
                                            .toList()));
        }
        return new MetricSet(dimensions, metrics);
    }

    private static String text(Random random) {
        int[] codePoints =
                random.ints(random.nextInt(12), 0, Character.MAX_CODE_POINT)
                        .map(c -> random.nextBoolean() ? c % 0xa0 : c)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
