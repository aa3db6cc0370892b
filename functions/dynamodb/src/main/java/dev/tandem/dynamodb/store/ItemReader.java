package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.internal.BoundedCalls;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads single items, consistently.
 *
 * @param each is done to each request
 */
record ItemReader(DynamoDbClient client, Consumer<GetItemRequest.Builder> each) {

    /** Reads that nothing bounds. */
    ItemReader(DynamoDbClient client) {
        this(client, _ -> {});
    }

    ItemReader bounded(BoundedReads reads) {
        return new ItemReader(
                client, get -> get.overrideConfiguration(call -> BoundedCalls.note(call, reads)));
    }

    Optional<Map<String, AttributeValue>> get(String table, String key, String value) {
        try {
            GetItemResponse response =
                    client.getItem(request ->
                            request.tableName(table)
                                    .key(Map.of(key, fromS(value)))
                                    .consistentRead(true)
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                    .applyMutation(each));
            return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }
}
