package dev.tandem.bench.profile;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The floor: the SDK's calls for one change of a quantity with the same items, made of the same
 * records by hand. It checks nothing, and it answers nobody.
 */
final class FloorCarts {

    /** As long as the handler's own. */
    private static final String MARK = "current:" + "0".repeat(64);

    private final DynamoDbClient client;

    FloorCarts(DynamoDbClient client) {
        this.client = client;
    }

    /** One consistent get, and one transaction of state and event. */
    void currentState(String cartId, String itemId, int quantity) {
        Map<String, AttributeValue> item =
                client.getItem(get ->
                                get.tableName("carts")
                                        .key(Map.of("cartId", fromS(cartId)))
                                        .consistentRead(true)
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                        .item();
        List<CartItem> items = new ArrayList<>(of(item, "cartItems").l().size());
        for (AttributeValue one : of(item, "cartItems").l()) {
            CartItem read = cartItem(one.m());
            items.add(
                    read.itemId().equals(itemId)
                            ? new CartItem(itemId, read.name(), quantity, read.unitPrice())
                            : read);
        }
        long version = Long.parseLong(of(item, "version").n());
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        Put state =
                put("carts", state(item, items, version + 1, now))
                        .conditionExpression(
                                "#version = :expected OR (attribute_exists(#mark) AND #mark <> :own"
                                        + " AND #version < :expected)")
                        .expressionAttributeNames(
                                Map.of("#version", "version", "#mark", "foldFingerprint"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":own", fromS(MARK),
                                        ":expected", fromN(Long.toString(version))))
                        .build();
        Put event =
                put("cart_events", event(cartId, itemId, quantity, version + 1, now))
                        .conditionExpression("attribute_not_exists(#key)")
                        .expressionAttributeNames(Map.of("#key", "cartId"))
                        .build();
        client.transactWriteItems(write ->
                write.transactItems(
                                TransactWriteItem.builder().put(state).build(),
                                TransactWriteItem.builder().put(event).build())
                        .clientRequestToken(UUID.randomUUID().toString())
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }

    /** The event under the condition that its predecessor is there, as upon a warm state. */
    void eventAlone(String cartId, String itemId, int quantity, long version) {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        ConditionCheck predecessor =
                ConditionCheck.builder()
                        .tableName("cart_events")
                        .key(
                                Map.of(
                                        "cartId", fromS(cartId),
                                        "sequenceNumber", fromN(Long.toString(version - 1))))
                        .conditionExpression("#createdAt = :at")
                        .expressionAttributeNames(Map.of("#createdAt", "createdAt"))
                        .expressionAttributeValues(Map.of(":at", fromS(now)))
                        .build();
        Put event =
                put("cart_events", event(cartId, itemId, quantity, version, now))
                        .conditionExpression("attribute_not_exists(#key)")
                        .expressionAttributeNames(Map.of("#key", "cartId"))
                        .build();
        client.transactWriteItems(write ->
                write.transactItems(
                                TransactWriteItem.builder().conditionCheck(predecessor).build(),
                                TransactWriteItem.builder().put(event).build())
                        .clientRequestToken(UUID.randomUUID().toString())
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }

    private static Put.Builder put(String table, Map<String, AttributeValue> item) {
        return Put.builder()
                .tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private Map<String, AttributeValue> state(
            Map<String, AttributeValue> before, List<CartItem> items, long version, String now) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("cartId", of(before, "cartId"));
        item.put("userAccountId", of(before, "userAccountId"));
        item.put("status", fromS("open"));
        item.put("cartItems", fromL(items.stream().map(FloorCarts::attributes).toList()));
        item.put("version", fromN(Long.toString(version)));
        item.put("createdAt", of(before, "createdAt"));
        item.put("updatedAt", fromS(now));
        item.put("foldFingerprint", fromS(MARK));
        return item;
    }

    private static Map<String, AttributeValue> event(
            String cartId, String itemId, int quantity, long version, String now) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("cartId", fromS(cartId));
        item.put("sequenceNumber", fromN(Long.toString(version)));
        item.put("eventType", fromS("cart_item_quantity_changed"));
        item.put("eventVersion", fromN("1"));
        item.put("body", fromS("{\"itemId\":\"" + itemId + "\",\"quantity\":" + quantity + "}"));
        item.put("createdAt", fromS(now));
        return item;
    }

    private static CartItem cartItem(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> price = of(item, "unitPrice").m();
        return new CartItem(
                of(item, "itemId").s(),
                of(item, "name").s(),
                Integer.parseInt(of(item, "quantity").n()),
                new Money(new BigDecimal(of(price, "amount").n()), of(price, "currency").s()));
    }

    private static AttributeValue of(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), name);
    }

    private static AttributeValue attributes(CartItem item) {
        return fromM(
                Map.of(
                        "itemId", fromS(item.itemId()),
                        "name", fromS(item.name()),
                        "quantity", fromN(Integer.toString(item.quantity())),
                        "unitPrice",
                                fromM(
                                        Map.of(
                                                "amount",
                                                        fromN(item.unitPrice().amount().toString()),
                                                "currency", fromS(item.unitPrice().currency())))));
    }
}
