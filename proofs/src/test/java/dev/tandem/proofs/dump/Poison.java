package dev.tandem.proofs.dump;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Events that no code of ours writes, on carts that have two units of {@code tea}; mended, they
 * leave the cart as it is.
 */
record Poison(DynamoDbClient client) {

    private static final String UNCHANGED = "{\"itemId\":\"tea\",\"quantity\":2}";

    /** In a version that this code does not know. */
    void ofTomorrow(String cart, int number) {
        write(cart, number, "cart_item_quantity_changed", 2, UNCHANGED);
    }

    /** Of a type with a character that PostgreSQL can't hold. */
    void ofOddType(String cart, int number) {
        write(cart, number, "cart_\0item", 1, UNCHANGED);
    }

    /** Of an item that is not there. */
    void unfitting(String cart, int number) {
        write(cart, number, "cart_item_removed", 1, "{\"itemId\":\"gone\"}");
    }

    /** Whose predecessor is missing. */
    void behindAHole(String cart, int number) {
        mended(cart, number);
    }

    /** What should have been written. */
    void mended(String cart, int number) {
        write(cart, number, "cart_item_quantity_changed", 1, UNCHANGED);
    }

    private void write(String cart, int number, String type, int version, String body) {
        client.putItem(put ->
                put.tableName("cart_events")
                        .item(
                                Map.of(
                                        "cartId", fromS(cart),
                                        "sequenceNumber", fromN(Integer.toString(number)),
                                        "eventType", fromS(type),
                                        "eventVersion", fromN(Integer.toString(version)),
                                        "body", fromS(body),
                                        "createdAt", fromS(now()))));
        Map<String, AttributeValue> state =
                new HashMap<>(
                        client.getItem(get ->
                                        get.tableName("carts").key(Map.of("cartId", fromS(cart))))
                                .item());
        // a snapshot may stay behind its events
        boolean isSnapshot =
                state.containsKey("foldFingerprint")
                        && !state.get("foldFingerprint").s().startsWith("current:");
        if (!isSnapshot && Integer.parseInt(state.get("version").n()) < number) {
            state.put("version", fromN(Integer.toString(number)));
            client.putItem(put -> put.tableName("carts").item(state));
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
