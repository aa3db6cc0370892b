package dev.tandem.cdk;

import dev.tandem.harness.Harness;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The event table of the carts, which another stack has deployed. */
final class CartEvents {

    private CartEvents() {}

    /**
     * Makes it.
     *
     * @return the ARN of its stream
     */
    static String in(Harness harness, String name) {
        return harness.dynamoDb()
                .createTable(table ->
                        table.tableName(name)
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(
                                        attribute("cartId", ScalarAttributeType.S),
                                        attribute("sequenceNumber", ScalarAttributeType.N))
                                .keySchema(
                                        key("cartId", KeyType.HASH),
                                        key("sequenceNumber", KeyType.RANGE))
                                .streamSpecification(stream ->
                                        stream.streamEnabled(true)
                                                .streamViewType(StreamViewType.NEW_IMAGE)))
                .tableDescription()
                .latestStreamArn();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
