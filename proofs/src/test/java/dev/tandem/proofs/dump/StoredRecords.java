package dev.tandem.proofs.dump;

import static java.util.stream.Collectors.toMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * What commands with an id were answered, as the table has it at this moment.
 *
 * @param results by the id
 */
record StoredRecords(Map<String, JsonNode> results) {

    private static final JsonMapper JSON = new JsonMapper();

    static StoredRecords in(World world) {
        return new StoredRecords(
                world
                        .dynamoDb()
                        .scanPaginator(scan -> scan.tableName("cart_commands").consistentRead(true))
                        .items()
                        .stream()
                        .collect(
                                toMap(
                                        item -> item.get("commandId").s(),
                                        item -> JSON.readTree(item.get("result").s()))));
    }

    boolean hasRefusals() {
        return results.values().stream()
                .anyMatch(result -> result.path("type").asString("").startsWith("urn:tandem:"));
    }

    JsonNode result(String commandId) {
        return results.get(commandId);
    }
}
