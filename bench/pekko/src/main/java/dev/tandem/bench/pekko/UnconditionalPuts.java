package dev.tandem.bench.pekko;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events that are put whatever is there, as a journal does that believes its writer to be the only
 * one.
 *
 * @param client of a database with the tables of carts
 * @param last number of each cart's events
 */
record UnconditionalPuts(DynamoDbClient client, Map<String, Long> last) {

    UnconditionalPuts(DynamoDbClient client) {
        this(client, new ConcurrentHashMap<>());
    }

    /** The quantity of its item; each cart by one thread at a time. */
    void change(String cartId, int quantity) {
        long number = last.merge(cartId, 1L, Long::sum);
        client.putItem(put ->
                put.tableName("cart_events")
                        .item(
                                Map.of(
                                        "cartId",
                                        fromS(cartId),
                                        "sequenceNumber",
                                        fromN(Long.toString(number)),
                                        "eventType",
                                        fromS("cart_item_quantity_changed"),
                                        "eventVersion",
                                        fromN("1"),
                                        "body",
                                        fromS(
                                                "{\"itemId\":\"item-0\",\"quantity\":%s}"
                                                        .formatted(quantity)),
                                        "createdAt",
                                        fromS(Instant.now().toString()))));
    }
}
