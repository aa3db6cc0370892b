package dev.tandem.proofs.dump;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The write side as files: {@code <table>.table.json}, which says how to create it, and {@code
 * <table>.jsonl}, an item a line, sorted by key.
 */
final class DynamoDbDump {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DynamoDbClient client;

    DynamoDbDump(DynamoDbClient client) {
        this.client = client;
    }

    /** Writes all tables. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String table : client.listTables().tableNames()) {
            TableDescription description =
                    client.describeTable(describe -> describe.tableName(table)).table();
            Files.writeString(
                    folder.resolve(table + ".table.json"),
                    JSON.writeValueAsString(definition(description)) + "\n");
            Files.write(folder.resolve(table + ".jsonl"), items(description));
        }
    }

    private Map<String, Object> definition(TableDescription table) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("TableName", table.tableName());
        definition.put(
                "AttributeDefinitions",
                table.attributeDefinitions().stream()
                        .map(attribute ->
                                Map.of(
                                        attribute.attributeName(),
                                        attribute.attributeTypeAsString()))
                        .toList());
        definition.put(
                "KeySchema",
                table.keySchema().stream()
                        .map(key -> Map.of(key.attributeName(), key.keyTypeAsString()))
                        .toList());
        if (table.streamSpecification() != null) {
            definition.put("StreamViewType", table.streamSpecification().streamViewTypeAsString());
        }
        String expiry =
                client.describeTimeToLive(describe -> describe.tableName(table.tableName()))
                        .timeToLiveDescription()
                        .attributeName();
        if (expiry != null) {
            definition.put("TimeToLiveAttribute", expiry);
        }
        return definition;
    }

    private List<String> items(TableDescription table) {
        List<String> keys = table.keySchema().stream().map(key -> key.attributeName()).toList();
        return client
                .scanPaginator(scan -> scan.tableName(table.tableName()).consistentRead(true))
                .items()
                .stream()
                .sorted(byKey(keys))
                .map(TypedJson::write)
                .toList();
    }

    private static Comparator<Map<String, AttributeValue>> byKey(List<String> keys) {
        return Comparator.<Map<String, AttributeValue>, String>comparing(
                        item -> item.get(keys.getFirst()).s())
                .thenComparing(item -> number(item.get(keys.getLast())));
    }

    private static BigDecimal number(AttributeValue value) {
        return value.n() == null ? BigDecimal.ZERO : new BigDecimal(value.n());
    }
}
