package dev.tandem.harness.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.util.List;

class IndexedTableTest {

    @Test
    void a_list_of_texts_in_an_answer_is_told_as_it_is() {
        try (DynamoDbService service = DynamoDbService.in(DynamoDbLocal.shared());
                AwsEndpoint endpoint = AwsEndpoint.start(0, List.of(service));
                DynamoDbClient client = new DynamoDbAccess(endpoint.uri(), "MIA").client()) {
            GlobalSecondaryIndexDescription index =
                    client.createTable(it ->
                                    it.tableName("indexed")
                                            .billingMode(BillingMode.PAY_PER_REQUEST)
                                            .attributeDefinitions(key("id"), key("author"))
                                            .keySchema(hash("id"))
                                            .globalSecondaryIndexes(byAuthor("title")))
                            .tableDescription()
                            .globalSecondaryIndexes()
                            .getFirst();

            assertThat(index.projection().nonKeyAttributes()).containsExactly("title");
            assertThat(index.indexArn())
                    .isEqualTo(
                            "arn:aws:dynamodb:us-east-1:000000000000:table/indexed/index/byAuthor");
        }
    }

    private static AttributeDefinition key(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
    }

    private static GlobalSecondaryIndex byAuthor(String projected) {
        return GlobalSecondaryIndex.builder()
                .indexName("byAuthor")
                .keySchema(hash("author"))
                .projection(
                        it -> it.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(projected))
                .build();
    }
}
