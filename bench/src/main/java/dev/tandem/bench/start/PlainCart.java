package dev.tandem.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The floor of {@code createCart}: a handler with the SDK and nothing else, which reads the same
 * JSON, does the same calls with the same items, and prints one line.
 */
public final class PlainCart implements RequestStreamHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final DynamoDbClient dynamoDb =
            DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();

    @Override
    @SuppressWarnings("SystemOut") // the line
    public void handleRequest(InputStream event, OutputStream answer, Context call)
            throws IOException {
        JsonNode request = JSON.readTree(event.readAllBytes());
        AttributeValue cart = AttributeValue.fromS(request.get("cartId").stringValue());
        AttributeValue owner = AttributeValue.fromS(request.get("userAccountId").stringValue());
        AttributeValue at = AttributeValue.fromS(Instant.now().toString());
        dynamoDb.getItem(
                get -> get.tableName("carts").consistentRead(true).key(Map.of("cartId", cart)));
        dynamoDb.transactWriteItems(write ->
                write.clientRequestToken(UUID.randomUUID().toString())
                        .transactItems(
                                put("carts", state(cart, owner, at)),
                                put("cart_events", event(cart, owner, at))));
        System.out.println("{\"message\":\"cart created\",\"cart\":\"" + cart.s() + "\"}");
        answer.write(
                "{\"cartId\":\"%s\",\"version\":1}"
                        .formatted(cart.s())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, AttributeValue> state(
            AttributeValue cart, AttributeValue owner, AttributeValue at) {
        return Map.of(
                "cartId", cart,
                "userAccountId", owner,
                "cartItems", AttributeValue.fromL(List.of()),
                "status", AttributeValue.fromS("open"),
                "createdAt", at,
                "updatedAt", at,
                "version", AttributeValue.fromN("1"));
    }

    private static Map<String, AttributeValue> event(
            AttributeValue cart, AttributeValue owner, AttributeValue at) {
        return Map.of(
                "cartId", cart,
                "sequenceNumber", AttributeValue.fromN("1"),
                "eventType", AttributeValue.fromS("cart_created"),
                "eventVersion", AttributeValue.fromN("1"),
                "body", AttributeValue.fromS("{\"userAccountId\":\"" + owner.s() + "\"}"),
                "createdAt", at,
                "metadata", AttributeValue.fromM(Map.of()));
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
