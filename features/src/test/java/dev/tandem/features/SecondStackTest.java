package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.stage.WarmUp;
import dev.tandem.harness.Harness;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * The inventory's artifact, deployed from its own template beside the carts' event table. Every
 * build has the features, which do so with the carts', and the inventory's own tests in one JVM.
 */
@Tag("thorough")
@Timeout(300)
class SecondStackTest {

    private static final List<String> FUNCTIONS =
            List.of(
                    "receiveStock:live",
                    "reserveStock:live",
                    "updateStock:live",
                    "updateSupply:live",
                    "updateDemand:live",
                    "getStock:live",
                    "getAvailability:live",
                    "auditStock:live");

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_domain_of_one_s_own_runs_on_lambda_and_its_read_models_follow() throws Exception {
        try (Harness harness = Harness.start();
                var warmUp = WarmUp.of(harness.lambda(), "", FUNCTIONS)) {
            var _ = UsedInventory.deploy(harness, "inventory");
            warmUp.await();

            assertThat(post(harness, "receiveStock", "{\"itemId\":\"tea\",\"quantity\":5}"))
                    .contains("\"version\":1");
            assertThat(
                            post(
                                    harness,
                                    "reserveStock",
                                    "{\"itemId\":\"tea\",\"cartId\":\"c1\",\"quantity\":7}"))
                    .as(harness.report())
                    .contains("\"code\":\"out_of_stock\"");
            assertThat(
                            post(
                                    harness,
                                    "reserveStock",
                                    "{\"itemId\":\"tea\",\"cartId\":\"c1\",\"quantity\":2}"))
                    .contains("\"version\":2");

            shows(harness, "getStock", "\"available\":3");
            shows(harness, "getAvailability", "\"free\":3");
            assertThat(harness.invoke("auditStock:live", "{\"allowedLagSeconds\":0}"))
                    .contains("\"examined\":1", "\"findings\":[]");
            assertThat(harness.report())
                    .as("lines are JSON with the trace of their request, and metrics are counted")
                    .containsPattern(
                            "\\{.*\"message\":\"stock ReceiveStock: accepted, version 1\".*"
                                    + TRACE)
                    .containsPattern("\\{.*\"result\":\"rejected\".*\"Commands\":1")
                    .containsPattern("\\{.*\"readModel\":\"stock\".*\"ReadModelLag\":");
        }
    }

    /** The mapping takes its time. */
    private static void shows(Harness harness, String query, String expected) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(post(harness, query, "{\"itemId\":\"tea\"}"))
                                .as(harness.report())
                                .contains(expected));
    }

    private static String post(Harness harness, String path, String json) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder()
                                    .uri(harness.httpApi().resolve("/" + path))
                                    .header("content-type", "application/json")
                                    .header("traceparent", TRACE)
                                    .POST(HttpRequest.BodyPublishers.ofString(json))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
