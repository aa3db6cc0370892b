package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import dev.tandem.harness.Harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The inventory by constructs, synthesised, deployed and driven: from a command to its rows. */
@Tag("thorough")
class DeployedInventoryTest {

    private static final Path CODE =
            Path.of("..", "..", "examples", "inventory", "functions", "target")
                    .resolve("inventory-lambda.zip");

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir static Path folder;

    private static Harness harness;

    @BeforeAll
    static void deploy() {
        Node.assumeThere();
        harness = Harness.start();
        var constructs =
                new InventoryConstructs(
                        CODE,
                        "shop-",
                        harness.jdbcUrl("shop"),
                        CartEvents.in(harness, "shop-cart_events"));
        Synthesis inventory = Synthesis.of(folder.resolve("cdk.out"), "inventory", constructs::in);
        harness.deploy(inventory.file(), Map.of());
    }

    @AfterAll
    static void close() {
        if (harness != null) {
            harness.close();
        }
    }

    @Test
    void what_a_command_decides_is_in_the_rows_that_queries_read()
            throws IOException, InterruptedException {
        post("/receiveStock", "{\"itemId\":\"tea\",\"quantity\":5}");
        JsonNode reserved =
                post("/reserveStock", "{\"itemId\":\"tea\",\"cartId\":\"c1\",\"quantity\":3}");

        assertThat(reserved.path("version").asInt()).isEqualTo(2);
        // functions start, and one that waits for a version does so for two seconds
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(
                                        post(
                                                        "/getStock",
                                                        "{\"itemId\":\"tea\",\"atLeastVersion\":2}")
                                                .toString())
                                .isEqualTo(
                                        "{\"itemId\":\"tea\",\"onHand\":5,\"reserved\":3,\"available\":2,\"lastSequenceNumber\":2}"));
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(post("/getAvailability", "{\"itemId\":\"tea\"}").toString())
                                .contains("\"itemId\":\"tea\""));
    }

    @Test
    void upkeep_may_do_what_it_is_for() throws IOException, InterruptedException {
        post("/receiveStock", "{\"itemId\":\"rice\",\"quantity\":5}");
        await().atMost(LONG)
                .untilAsserted(
                        () -> post("/getStock", "{\"itemId\":\"rice\",\"atLeastVersion\":1}"));

        assertThat(upkeep("auditStock", "{\"aggregateId\":\"rice\",\"allowedLagSeconds\":0}"))
                .contains("\"findings\":[]");
        assertThat(upkeep("rebuildStock", "{\"mode\":\"in-place\"}")).contains("\"finished\":true");
        assertThat(upkeep("redriveStock", "{\"aggregateId\":\"rice\"}"))
                .contains("rice is not parked");
        assertThat(upkeep("listParkedStock", "{}")).contains("[]");
    }

    @Test
    void commands_by_the_queue_are_carried_out_and_refusals_are_told() {
        String commands = queue("shop-stock-commands.fifo");
        String replies = queue("shop-stock-replies.fifo");

        send(commands, "receiveStock", "{\"itemId\":\"salt\",\"quantity\":5}");
        send(commands, "reserveStock", "{\"itemId\":\"salt\",\"cartId\":\"c1\",\"quantity\":9}");
        send(commands, "receiveStock", "{\"itemId\":\"salt\",\"quantity\":7}");

        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(
                                        post(
                                                        "/getStock",
                                                        "{\"itemId\":\"salt\",\"atLeastVersion\":2}")
                                                .path("onHand")
                                                .asInt())
                                .as(() -> harness.report())
                                .isEqualTo(12));
        assertThat(
                        harness.sqs()
                                .receiveMessage(it -> it.queueUrl(replies).waitTimeSeconds(20))
                                .messages())
                .singleElement()
                .satisfies(reply -> assertThat(reply.body()).contains("\"status\":422"));
    }

    private static String queue(String name) {
        return harness.sqs().getQueueUrl(it -> it.queueName(name)).queueUrl();
    }

    private static void send(String queue, String command, String body) {
        harness.sqs()
                .sendMessage(it ->
                        it.queueUrl(queue)
                                .messageGroupId("salt")
                                .messageDeduplicationId(UUID.randomUUID().toString())
                                .messageAttributes(
                                        Map.of(
                                                "command",
                                                MessageAttributeValue.builder()
                                                        .dataType("String")
                                                        .stringValue(command)
                                                        .build()))
                                .messageBody(body));
    }

    private static String upkeep(String function, String request) {
        return harness.invoke("shop-" + function, request);
    }

    private static JsonNode post(String path, String json)
            throws IOException, InterruptedException {
        HttpResponse<String> response =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(harness.httpApi().resolve(path))
                                        .header("content-type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(json))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as(() -> response.body() + "\n" + harness.report())
                .isBetween(200, 201);
        return JsonMapper.shared().readTree(requireNonNull(response.body()));
    }
}
