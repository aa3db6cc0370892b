package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Sends what is to be written. All sendings of one transaction carry one client request token, so
 * that one whose answer was lost is not applied a second time (Amazon DynamoDB API Reference,
 * TransactWriteItems: idempotent for ten minutes).
 */
record TransactionSender(DynamoDbClient client) {

    void send(WriteTransaction transaction) {
        transaction.alone().ifPresentOrElse(this::put, () -> transact(transaction));
    }

    private void transact(WriteTransaction transaction) {
        client.transactWriteItems(request ->
                request.transactItems(transaction.items())
                        .clientRequestToken(transaction.token())
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }

    private void put(Put event) {
        client.putItem(request ->
                request.tableName(event.tableName())
                        .item(event.item())
                        .conditionExpression(event.conditionExpression())
                        .expressionAttributeNames(event.expressionAttributeNames())
                        .returnValuesOnConditionCheckFailure(
                                event.returnValuesOnConditionCheckFailure())
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }
}
