package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.stage.CartFace;
import dev.tandem.harness.Harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the packaged functions write to their logs, deployed from the template. In every build
 * {@link SecondStackTest} shows the same of another domain's.
 */
@Tag("nightly")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionLogsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Harness harness = Harness.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void deploy() {
        PackagedCart.deploy(harness, "logs", CartFace.chosen());
    }

    @AfterAll
    void stop() {
        harness.close();
    }

    @Test
    void a_command_s_line_is_json_with_its_correlation_and_the_trace_of_its_request()
            throws Exception {
        post(
                "createCart",
                "{\"cartId\":\"logged\",\"userAccountId\":\"planted-secret\",\"correlationId\":\"k1\"}");

        JsonNode line = only(any -> any.path("correlationId").asString("").equals("k1"));
        assertThat(line.get("message").stringValue())
                .isEqualTo("cart CreateCart: accepted, version 1");
        assertThat(line.get("aggregateType").stringValue()).isEqualTo("cart");
        assertThat(line.get("aggregateId").stringValue()).isEqualTo("logged");
        assertThat(line.get("traceparent").stringValue()).isEqualTo(TRACE);
        assertThat(line.get("@timestamp").stringValue()).startsWith("20");
        assertThat(harness.report()).doesNotContain("planted-secret");
    }

    @Test
    void functions_write_the_metrics_of_commands_and_of_the_read_model() throws Exception {
        post("commands/createCart", "{\"cartId\":\"counted\",\"userAccountId\":\"mia\"}");
        post("commands/createCart", "{\"cartId\":\"counted\",\"userAccountId\":\"mia\"}");

        JsonNode conflict = only(line -> line.path("result").asString("").equals("conflict"));
        assertThat(conflict.get("Commands").intValue()).isEqualTo(1);
        assertThat(conflict.get("Conflicts").intValue()).isEqualTo(1);
        assertThat(conflict.at("/_aws/CloudWatchMetrics/0/Namespace").asString(""))
                .isEqualTo("Tandem");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(lines().filter(line -> line.has("ReadModelLag")))
                                .as(harness.report())
                                .isNotEmpty()
                                .allSatisfy(line -> {
                                    assertThat(line.get("aggregateType").stringValue())
                                            .isEqualTo("cart");
                                    assertThat(line.get("EventsApplied").intValue()).isPositive();
                                }));
    }

    private void post(String path, String json) throws Exception {
        var response =
                http.send(
                        HttpRequest.newBuilder()
                                .uri(harness.httpApi().resolve("/" + path))
                                .header("content-type", "application/json")
                                .header("Traceparent", TRACE)
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isIn(201, 409);
    }

    private JsonNode only(Predicate<JsonNode> wanted) {
        List<JsonNode> found = lines().filter(wanted).toList();
        assertThat(found).as(harness.report()).hasSize(1);
        return found.getFirst();
    }

    /** Those of all functions that are JSON. */
    private Stream<JsonNode> lines() {
        return harness.report()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line));
    }
}
