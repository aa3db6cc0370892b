package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What the command functions tell about themselves, with the settings of the template. */
@ExtendWith(OutputCaptureExtension.class)
class CommandObservationTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final String cart = UUID.randomUUID().toString();

    @Test
    void a_command_s_line_is_json_with_all_that_came_with_the_command(CapturedOutput output) {
        with(
                "tandem.metrics.enabled=false",
                functions ->
                        functions.call(
                                "createCart",
                                """
                                {"cartId":"%s","userAccountId":"secret","commandId":"c-%1$s",
                                 "correlationId":"k1","causationId":"m1"}
                                """
                                        .formatted(cart),
                                "Traceparent",
                                TRACE));

        JsonNode line = only(lines(output, "@timestamp"));
        assertThat(line.get("message").stringValue())
                .isEqualTo("cart CreateCart: accepted, version 1");
        assertThat(line.get("aggregateType").stringValue()).isEqualTo("cart");
        assertThat(line.get("aggregateId").stringValue()).isEqualTo(cart);
        assertThat(line.get("commandId").stringValue()).isEqualTo("c-" + cart);
        assertThat(line.get("correlationId").stringValue()).isEqualTo("k1");
        assertThat(line.get("causationId").stringValue()).isEqualTo("m1");
        assertThat(line.get("traceparent").stringValue()).isEqualTo(TRACE);
        assertThat(lines(output, "_aws")).isEmpty();
        assertThat(output).doesNotContain("secret");
    }

    @Test
    void a_request_that_is_no_command_is_logged_and_counted_too(CapturedOutput output) {
        with(
                "tandem.metrics.enabled=true",
                functions ->
                        functions.call("createCart", "{\"secret\":1,\"correlationId\":\"k2\"}"));

        JsonNode line = only(lines(output, "@timestamp"));
        assertThat(line.get("message").stringValue())
                .isEqualTo("cart command: refused, the request is invalid");
        assertThat(line.get("correlationId").stringValue()).isEqualTo("k2");
        assertThat(line.has("aggregateId")).isFalse();
        JsonNode metrics = only(lines(output, "_aws"));
        assertThat(metrics.get("result").stringValue()).isEqualTo("invalid");
        assertThat(metrics.get("Commands").intValue()).isEqualTo(1);
        assertThat(output).doesNotContain("secret");
    }

    private static void with(String metrics, Consumer<CommandFunctions> work) {
        try (CommandFunctions functions =
                new CommandFunctions(
                        metrics,
                        "logging.structured.format.console=ecs",
                        "logging.level.dev.tandem.observe=info")) {
            work.accept(functions);
        }
    }

    private static JsonNode only(List<JsonNode> lines) {
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<JsonNode> lines(CapturedOutput output, String field) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.has(field))
                .toList();
    }
}
