package dev.tandem.bench.pekko;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.util.List;

/**
 * Makes the tables of others.
 *
 * @param client of their database
 */
record PlainTables(DynamoDbClient client) {

    /** With a text and something that sorts. */
    void create(String name, String hash, String range, ScalarAttributeType rangeType) {
        client.createTable(
                table(name, hash, range)
                        .attributeDefinitions(
                                List.of(of(hash, ScalarAttributeType.S), of(range, rangeType)))
                        .build());
    }

    /** With two texts, and an index over all attributes by a text and a number. */
    void createIndexed(
            String name, String hash, String range, String index, String text, String number) {
        client.createTable(
                table(name, hash, range)
                        .attributeDefinitions(
                                List.of(
                                        of(hash, ScalarAttributeType.S),
                                        of(range, ScalarAttributeType.S),
                                        of(text, ScalarAttributeType.S),
                                        of(number, ScalarAttributeType.N)))
                        .globalSecondaryIndexes(
                                GlobalSecondaryIndex.builder()
                                        .indexName(index)
                                        .projection(
                                                Projection.builder()
                                                        .projectionType(ProjectionType.ALL)
                                                        .build())
                                        .keySchema(keys(text, number))
                                        .build())
                        .build());
    }

    private static CreateTableRequest.Builder table(String name, String hash, String range) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(hash, range));
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        return List.of(
                KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
    }

    private static AttributeDefinition of(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
    }
}
