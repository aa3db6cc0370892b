package dev.tandem.proofs.soak;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All items of the write side as they were at one moment, when no command was under way. */
final class Backup {

    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "carts", List.of("cartId"),
                    "cart_events", List.of("cartId", "sequenceNumber"),
                    "cart_commands", List.of("commandId"));

    private final DynamoDbClient client;
    private final Map<String, Set<Map<String, AttributeValue>>> tables = new HashMap<>();

    private Backup(DynamoDbClient client) {
        this.client = client;
        KEYS.keySet().forEach(table -> tables.put(table, items(table)));
    }

    static Backup of(DynamoDbClient client) {
        return new Backup(client);
    }

    /** The last event of each cart. */
    Map<String, Long> lastEvents() {
        Map<String, Long> last = new HashMap<>();
        items("cart_events", tables)
                .forEach(event ->
                        last.merge(
                                event.get("cartId").s(),
                                Long.parseLong(event.get("sequenceNumber").n()),
                                Math::max));
        return last;
    }

    /** Makes the tables what they were: what came is gone, what was changed is as before. */
    void restore() {
        KEYS.forEach((table, key) -> {
            Set<Map<String, AttributeValue>> then = items(table, tables);
            Set<Map<String, AttributeValue>> now = items(table);
            Set<Map<String, AttributeValue>> keys = new HashSet<>();
            then.forEach(item -> keys.add(key(item, key)));
            now.stream()
                    .map(item -> key(item, key))
                    .filter(item -> !keys.contains(item))
                    .forEach(
                            item -> client.deleteItem(delete -> delete.tableName(table).key(item)));
            then.stream()
                    .filter(item -> !now.contains(item))
                    .forEach(item -> client.putItem(put -> put.tableName(table).item(item)));
        });
    }

    private static Set<Map<String, AttributeValue>> items(
            String table, Map<String, Set<Map<String, AttributeValue>>> tables) {
        return tables.getOrDefault(table, Set.of());
    }

    private Set<Map<String, AttributeValue>> items(String table) {
        Set<Map<String, AttributeValue>> items = new HashSet<>();
        client.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(items::add);
        return items;
    }

    private static Map<String, AttributeValue> key(
            Map<String, AttributeValue> item, List<String> names) {
        Map<String, AttributeValue> key = new HashMap<>(item);
        key.keySet().retainAll(names);
        return key;
    }
}
