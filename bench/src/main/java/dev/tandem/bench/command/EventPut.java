package dev.tandem.bench.command;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.util.Map;

/** How an event gets into the table. */
enum EventPut {
    /** Where no other is, as the handler has it. */
    IF_ABSENT,

    /** As a journal does that believes its writer to be the only one. */
    WHATEVER_IS_THERE;

    private static final String TABLE = "cart_events";
    private static final String ABSENT = "attribute_not_exists(#key)";
    private static final Map<String, String> KEY = Map.of("#key", "cartId");
    private static final ReturnValuesOnConditionCheckFailure ALL_OLD =
            ReturnValuesOnConditionCheckFailure.ALL_OLD;

    PutItemRequest alone(Map<String, AttributeValue> event) {
        PutItemRequest.Builder put =
                PutItemRequest.builder()
                        .tableName(TABLE)
                        .item(event)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        if (this == IF_ABSENT) {
            put.conditionExpression(ABSENT)
                    .expressionAttributeNames(KEY)
                    .returnValuesOnConditionCheckFailure(ALL_OLD);
        }
        return put.build();
    }

    Put inTransaction(Map<String, AttributeValue> event) {
        Put.Builder put = Put.builder().tableName(TABLE).item(event);
        if (this == IF_ABSENT) {
            put.conditionExpression(ABSENT)
                    .expressionAttributeNames(KEY)
                    .returnValuesOnConditionCheckFailure(ALL_OLD);
        }
        return put.build();
    }
}
