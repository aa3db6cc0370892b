package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.util.Map;
import java.util.Optional;

/** Reads single items, consistently. */
record ItemReader(DynamoDbClient client) {

    Optional<Map<String, AttributeValue>> get(String table, String key, String value) {
        try {
            GetItemResponse response =
                    client.getItem(request ->
                            request.tableName(table)
                                    .key(Map.of(key, fromS(value)))
                                    .consistentRead(true)
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }
}
