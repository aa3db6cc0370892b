package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.StatePage;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.table.ItemAttributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.Map;

/** Finds the aggregates that have a state, with a consistent Scan of its table. */
record StateIds(DynamoDbClient client, AggregateType type, String table) {

    private static final int PAGE = 500;

    StatePage page(@Nullable String afterOrNull) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .limit(PAGE)
                        .projectionExpression("#id")
                        .expressionAttributeNames(Map.of("#id", type.idField()));
        if (afterOrNull != null) {
            scan.exclusiveStartKey(Map.of(type.idField(), fromS(afterOrNull)));
        }
        try {
            ScanResponse page = client.scan(scan.build());
            return new StatePage(
                    page.items().stream().map(this::id).toList(),
                    page.hasLastEvaluatedKey() ? id(page.lastEvaluatedKey()) : null);
        } catch (SdkException e) {
            if (afterOrNull != null && DynamoDbFailure.isInvalid(e)) {
                throw new InvalidValueException("after", "is not where a page ended");
            }
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    private String id(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, type.idField()).orElseThrow();
    }
}
