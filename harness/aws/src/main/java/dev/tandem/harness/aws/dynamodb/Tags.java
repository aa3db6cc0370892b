package dev.tandem.harness.aws.dynamodb;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The tags of tables, which DynamoDB Local passes over.
 *
 * @param ofTables by the table's name
 */
record Tags(Map<String, Map<String, String>> ofTables) {

    Tags() {
        this(new ConcurrentHashMap<>());
    }

    /** The answer to ListTagsOfResource: all of them in one page. */
    Map<String, Object> list(String table) {
        List<Map<String, String>> tags =
                ofTables.getOrDefault(table, Map.of()).entrySet().stream()
                        .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
                        .toList();
        return Map.of("Tags", tags);
    }

    /** TagResource, or what CreateTable says of tags. */
    void put(String table, JsonNode tags) {
        change(
                table,
                all -> {
                    for (JsonNode tag : tags) {
                        all.put(tag.path("Key").asString(), tag.path("Value").asString());
                    }
                });
    }

    /** UntagResource. */
    void remove(String table, JsonNode keys) {
        change(
                table,
                all -> {
                    for (JsonNode key : keys) {
                        all.remove(key.asString());
                    }
                });
    }

    private void change(String table, Consumer<Map<String, String>> change) {
        ofTables.compute(
                table,
                (_, before) -> {
                    Map<String, String> all = new TreeMap<>(before == null ? Map.of() : before);
                    change.accept(all);
                    return all;
                });
    }

    void forget(String table) {
        ofTables.remove(table);
    }
}
