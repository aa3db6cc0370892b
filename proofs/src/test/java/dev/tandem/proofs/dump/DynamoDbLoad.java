package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts what {@link DynamoDbDump} wrote into an empty database. Attributes whose names end with
 * {@code At} are instants, as text or in seconds.
 *
 * @param shift is added to each instant
 */
record DynamoDbLoad(DynamoDbClient client, Duration shift) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String DEFINITION = ".table.json";

    /** Of BatchWriteItem. */
    private static final int MOST = 25;

    void load(Path folder) throws IOException {
        List<Path> definitions;
        try (Stream<Path> files = Files.list(folder)) {
            definitions = files.filter(file -> file.toString().endsWith(DEFINITION)).toList();
        }
        for (Path definition : definitions) {
            JsonNode table = JSON.readTree(Files.readString(definition));
            String name = table.required("TableName").stringValue();
            create(name, table);
            fill(name, Files.readAllLines(folder.resolve(name + ".jsonl")));
        }
    }

    private void create(String name, JsonNode table) {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                pairs(table.required("AttributeDefinitions"))
                                        .map(pair ->
                                                AttributeDefinition.builder()
                                                        .attributeName(pair.getKey())
                                                        .attributeType(pair.getValue())
                                                        .build())
                                        .toList())
                        .keySchema(
                                pairs(table.required("KeySchema"))
                                        .map(pair ->
                                                KeySchemaElement.builder()
                                                        .attributeName(pair.getKey())
                                                        .keyType(pair.getValue())
                                                        .build())
                                        .toList());
        if (table.has("StreamViewType")) {
            String view = table.required("StreamViewType").stringValue();
            request.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(view));
        }
        client.createTable(request.build());
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(wait -> wait.tableName(name));
        }
        if (table.has("TimeToLiveAttribute")) {
            String expiry = table.required("TimeToLiveAttribute").stringValue();
            client.updateTimeToLive(update ->
                    update.tableName(name)
                            .timeToLiveSpecification(
                                    ttl -> ttl.attributeName(expiry).enabled(true)));
        }
    }

    private static Stream<Map.Entry<String, String>> pairs(JsonNode list) {
        return list.valueStream()
                .flatMap(pair -> pair.properties().stream())
                .map(pair -> Map.entry(pair.getKey(), pair.getValue().stringValue()));
    }

    private void fill(String table, List<String> lines) {
        for (int from = 0; from < lines.size(); from += MOST) {
            List<WriteRequest> puts =
                    lines.subList(from, Math.min(from + MOST, lines.size())).stream()
                            .map(line -> shifted(TypedJson.read(line)))
                            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)))
                            .map(WriteRequest.Builder::build)
                            .toList();
            assertThat(
                            client.batchWriteItem(write -> write.requestItems(Map.of(table, puts)))
                                    .unprocessedItems())
                    .as("DynamoDB Local takes all")
                    .isEmpty();
        }
    }

    private Map<String, AttributeValue> shifted(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> shifted = new HashMap<>(item);
        shifted.replaceAll((name, value) -> name.endsWith("At") ? shifted(value) : value);
        return shifted;
    }

    private AttributeValue shifted(AttributeValue instant) {
        return instant.n() == null
                ? AttributeValue.fromS(Instant.parse(instant.s()).plus(shift).toString())
                : AttributeValue.fromN(
                        Long.toString(Long.parseLong(instant.n()) + shift.toSeconds()));
    }
}
