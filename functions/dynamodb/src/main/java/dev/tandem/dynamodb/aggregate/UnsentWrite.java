package dev.tandem.dynamodb.aggregate;

import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Map;

/**
 * A transaction that is laid out and signed, and goes nowhere. Were it sent all the same, its
 * condition could not hold, and its table is nobody's.
 */
final class UnsentWrite {

    private static final String KEY = "key";

    /** Instead of the network. */
    private static final ExecutionInterceptor NOBODY =
            new ExecutionInterceptor() {
                @Override
                public void beforeTransmission(
                        Context.BeforeTransmission context, ExecutionAttributes attributes) {
                    throw new NotSentException();
                }
            };

    private UnsentWrite() {}

    static void to(DynamoDbClient client) {
        Put put =
                Put.builder()
                        .tableName("tandem-priming")
                        .item(Map.of(KEY, AttributeValue.fromS("none")))
                        .conditionExpression(
                                "attribute_exists(#key) AND attribute_not_exists(#key)")
                        .expressionAttributeNames(Map.of("#key", KEY))
                        .build();
        SdkPlugin unsent =
                calls ->
                        calls.overrideConfiguration(
                                calls.overrideConfiguration().toBuilder()
                                        .addExecutionInterceptor(NOBODY)
                                        .build());
        try {
            client.transactWriteItems(request ->
                    request.transactItems(TransactWriteItem.builder().put(put).build())
                            .overrideConfiguration(call -> call.addPlugin(unsent)));
        } catch (NotSentException e) {
            // so it was meant
        }
    }

    private static final class NotSentException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
