package dev.tandem.bench.start;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of {@code createCart} by the SDK alone, with the same items. */
final class CartCalls {

    private final DynamoDbClient dynamoDb =
            DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();

    void create(String cartId, String userAccountId) {
        AttributeValue cart = AttributeValue.fromS(cartId);
        AttributeValue owner = AttributeValue.fromS(userAccountId);
        AttributeValue at = AttributeValue.fromS(Instant.now().toString());
        dynamoDb.getItem(
                get -> get.tableName("carts").consistentRead(true).key(Map.of("cartId", cart)));
        dynamoDb.transactWriteItems(write ->
                write.clientRequestToken(UUID.randomUUID().toString())
                        .transactItems(
                                put("carts", state(cart, owner, at)),
                                put("cart_events", event(cart, owner, at))));
    }

    private static Map<String, AttributeValue> state(
            AttributeValue cart, AttributeValue owner, AttributeValue at) {
        return Map.of(
                "cartId",
                cart,
                "userAccountId",
                owner,
                "cartItems",
                AttributeValue.fromL(List.of()),
                "status",
                AttributeValue.fromS("open"),
                "createdAt",
                at,
                "updatedAt",
                at,
                "version",
                AttributeValue.fromN("1"),
                "foldFingerprint",
                AttributeValue.fromS("current:0123456789abcdef01234567"));
    }

    private static Map<String, AttributeValue> event(
            AttributeValue cart, AttributeValue owner, AttributeValue at) {
        return Map.of(
                "cartId", cart,
                "sequenceNumber", AttributeValue.fromN("1"),
                "eventType", AttributeValue.fromS("cart_created"),
                "eventVersion", AttributeValue.fromN("1"),
                "body", AttributeValue.fromS("{\"userAccountId\":\"" + owner.s() + "\"}"),
                "createdAt", at);
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(cartId)")
                        .build();
        return TransactWriteItem.builder().put(put).build();
    }
}
