package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** CloudWatch takes ten metrics in an alarm, and an aggregate may have more commands. */
@Tag("thorough")
class ManyFunctionsTest {

    private static final int MOST = 10;
    private static final int COMMANDS = 21;

    @TempDir Path folder;

    @Test
    void each_function_is_in_one_alarm_of_each_kind() {
        Synthesis shop = Synthesis.of(folder.resolve("cdk.out"), "shop", this::describe);

        for (String kind : List.of("StockCommandErrorsAlarm", "StockCommandThrottlesAlarm")) {
            List<JsonNode> alarms =
                    shop.resources("AWS::CloudWatch::Alarm").entrySet().stream()
                            .filter(alarm -> alarm.getKey().startsWith(kind))
                            .sorted(Map.Entry.comparingByKey())
                            .map(alarm -> alarm.getValue().path("Properties"))
                            .toList();

            assertThat(alarms).as(kind).hasSize(3);
            assertThat(alarms).allMatch(alarm -> functions(alarm).size() <= MOST);
            assertThat(alarms.stream().flatMap(alarm -> functions(alarm).stream()))
                    .hasSize(COMMANDS)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> functions(JsonNode alarm) {
        return alarm.path("Metrics")
                .valueStream()
                .filter(metric -> metric.has("MetricStat"))
                .map(metric -> metric.at("/MetricStat/Metric/Dimensions").toString())
                .toList();
    }

    private void describe(Stack stack) {
        EventSourcedAggregate.Builder.create(stack, "Stock")
                .type("stock", "itemId")
                .functions(
                        FunctionSettings.Builder.create()
                                .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                                .mainClass("com.example.Shop")
                                .build())
                .commands(
                        IntStream.range(0, COMMANDS)
                                .mapToObj(i -> "command" + i)
                                .toArray(String[]::new))
                .build();
    }
}
