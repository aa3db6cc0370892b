package dev.tandem.harness.testing;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Arrays;
import java.util.Map;

/** A table with a stream, to try things on: notes by their id. */
public record Notes(DynamoDbClient client) {

    public static final String TABLE = "notes";

    /** Makes the table. */
    public static Notes in(DynamoDbClient client) {
        client.createTable(table ->
                table.tableName(TABLE)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(
                                KeySchemaElement.builder()
                                        .attributeName("id")
                                        .keyType(KeyType.HASH)
                                        .build())
                        .attributeDefinitions(
                                AttributeDefinition.builder()
                                        .attributeName("id")
                                        .attributeType(ScalarAttributeType.S)
                                        .build())
                        .streamSpecification(stream ->
                                stream.streamEnabled(true)
                                        .streamViewType(StreamViewType.NEW_IMAGE)));
        return new Notes(client);
    }

    public String streamArn() {
        return client.describeTable(table -> table.tableName(TABLE)).table().latestStreamArn();
    }

    public void put(String id) {
        client.putItem(put -> put.tableName(TABLE).item(item(id)));
    }

    /** Puts all of them or none. */
    public void putTogether(String... ids) {
        client.transactWriteItems(
                write -> write.transactItems(Arrays.stream(ids).map(Notes::putOf).toList()));
    }

    public boolean has(String id) {
        return client.getItem(get -> get.tableName(TABLE).key(item(id)).consistentRead(true))
                .hasItem();
    }

    private static TransactWriteItem putOf(String id) {
        return TransactWriteItem.builder().put(put -> put.tableName(TABLE).item(item(id))).build();
    }

    private static Map<String, AttributeValue> item(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
