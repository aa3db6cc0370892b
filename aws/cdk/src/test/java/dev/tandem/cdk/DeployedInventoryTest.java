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

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The inventory by constructs, synthesised, deployed and driven: from a command to its rows. */
@Tag("thorough")
class DeployedInventoryTest {

    private static final Path CODE =
            Path.of("..", "..", "examples", "inventory", "functions", "target")
                    .resolve("inventory-lambda.zip");

    @TempDir static Path folder;

    private static Harness harness;

    @BeforeAll
    static void deploy() {
        Node.assumeThere();
        harness = Harness.start();
        var constructs =
                new InventoryConstructs(CODE, "shop-", harness.jdbcUrl("shop"), cartStream());
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
        assertThat(post("/getStock", "{\"itemId\":\"tea\",\"atLeastVersion\":2}").toString())
                .isEqualTo(
                        "{\"itemId\":\"tea\",\"onHand\":5,\"reserved\":3,\"available\":2,\"lastSequenceNumber\":2}");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(post("/getAvailability", "{\"itemId\":\"tea\"}").toString())
                                .contains("\"itemId\":\"tea\""));
    }

    @Test
    void upkeep_may_do_what_it_is_for() throws IOException, InterruptedException {
        post("/receiveStock", "{\"itemId\":\"rice\",\"quantity\":5}");
        post("/getStock", "{\"itemId\":\"rice\",\"atLeastVersion\":1}");

        assertThat(upkeep("auditStock", "{\"aggregateId\":\"rice\",\"allowedLagSeconds\":0}"))
                .contains("\"findings\":[]");
        assertThat(upkeep("rebuildStock", "{\"mode\":\"in-place\"}")).contains("\"finished\":true");
        assertThat(upkeep("redriveStock", "{\"aggregateId\":\"rice\"}"))
                .contains("rice is not parked");
        assertThat(upkeep("listParkedStock", "{}")).contains("[]");
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

    /** The carts, which another stack has deployed. */
    private static String cartStream() {
        return harness.dynamoDb()
                .createTable(table ->
                        table.tableName("shop-cart_events")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(
                                        attribute("cartId", ScalarAttributeType.S),
                                        attribute("sequenceNumber", ScalarAttributeType.N))
                                .keySchema(
                                        key("cartId", KeyType.HASH),
                                        key("sequenceNumber", KeyType.RANGE))
                                .streamSpecification(stream ->
                                        stream.streamEnabled(true)
                                                .streamViewType(StreamViewType.NEW_IMAGE)))
                .tableDescription()
                .latestStreamArn();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
