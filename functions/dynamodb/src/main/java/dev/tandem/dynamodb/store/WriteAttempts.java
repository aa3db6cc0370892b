package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.table.Attributes;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import java.util.Map;

/**
 * The tries to carry one write transaction out. All of them carry one client request token, so that
 * a try whose answer was lost is not applied a second time (Amazon DynamoDB API Reference,
 * TransactWriteItems: idempotent for ten minutes).
 */
final class WriteAttempts<S, E> {

    private final DynamoDbClient client;
    private final AggregateType type;
    private final Change<S, E> change;
    private final WriteTransaction transaction;
    private final States<S, E> states;
    private boolean busy;
    private boolean written;
    private boolean outcomeUnknown;

    WriteAttempts(
            DynamoDbClient client,
            AggregateType type,
            Change<S, E> change,
            WriteTransaction transaction,
            States<S, E> states) {
        this.client = client;
        this.type = type;
        this.change = change;
        this.transaction = transaction;
        this.states = states;
    }

    /**
     * Whether another try is of no use. The SDK itself has tried again where there was no answer or
     * the call was throttled; it leaves cancelled transactions to us.
     */
    boolean isFinal() {
        return !busy;
    }

    /** Whether some try may have been carried out without our knowing. */
    boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** Whether the change was written by these tries, and not by an earlier command. */
    boolean isWritten() {
        return written;
    }

    /** Tries once. */
    Result next() {
        busy = false;
        try {
            transaction.alone().ifPresentOrElse(this::put, this::transact);
            return accepted();
        } catch (TransactionCanceledException e) {
            return cancelled(e);
        } catch (ConditionalCheckFailedException e) {
            return refused(e);
        } catch (TransactionConflictException e) {
            busy = true;
            outcomeUnknown |= wasSentAgain(e);
            return unavailable("TransactionConflict");
        } catch (SdkException e) {
            return failed(e);
        }
    }

    private void transact() {
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

    private Result accepted() {
        written = true;
        return transaction.accepted();
    }

    /** A put, unlike a transaction, does not know that it has been carried out before. */
    private Result refused(ConditionalCheckFailedException e) {
        boolean isOurs =
                e.hasItem()
                        && Attributes.text(e.item(), WriteTransaction.WRITE_ID)
                                .filter(transaction.token()::equals)
                                .isPresent();
        return isOurs ? accepted() : conflict(states.versionByEvents(change, 0));
    }

    private Result cancelled(TransactionCanceledException e) {
        return switch (Cancellation.of(e, transaction)) {
            case Cancellation.RepeatedCommand(String result) ->
                    CommandRecord.read(type.idField(), result);
            case Cancellation.StateNotAsExpected(Map<String, AttributeValue> item) ->
                    conflict(states.versionBy(change.aggregateId(), item));
            case Cancellation.EventAlreadyThere(int position) ->
                    conflict(states.versionByEvents(change, position));
            case Cancellation.ItemTooLarge() -> tooLarge();
            case Cancellation.Busy(String codes) -> {
                busy = true;
                outcomeUnknown |= wasSentAgain(e);
                yield unavailable(codes);
            }
            case Cancellation.Unexpected(String reasons) ->
                    throw new IllegalStateException(
                            "the transaction of %s was cancelled: %s"
                                    .formatted(aggregate(), reasons),
                            e);
        };
    }

    private Result failed(SdkException e) {
        if (DynamoDbFailure.isThrottled(e)) {
            // an earlier sending of ours is what is in progress
            outcomeUnknown |= e instanceof TransactionInProgressException;
            return unavailable("throttled");
        }
        if (DynamoDbFailure.isOutcomeUnknown(e)) {
            outcomeUnknown = true;
            return unavailable("no answer");
        }
        if (DynamoDbFailure.isItemTooLarge(e)) {
            return tooLarge();
        }
        throw e;
    }

    private Problem conflict(long version) {
        return Problem.Conflict.of(
                type.name(), change.aggregateId(), change.expectedVersion(), version);
    }

    /** The SDK sends again what was not answered: an earlier sending may have been carried out. */
    private static boolean wasSentAgain(SdkException e) {
        Integer sendings = e.numAttempts();
        return sendings != null && sendings > 1;
    }

    private Problem tooLarge() {
        return StoreLimits.tooLarge(aggregate(), StoreLimits.largest(transaction));
    }

    private Problem unavailable(String why) {
        return new Problem.Unavailable(
                outcomeUnknown
                        ? "%s: the store gave no answer, so the command may or may not be applied; look before you send it again, or send it with a commandId"
                                .formatted(aggregate())
                        : "%s: the store is busy (%s); nothing was written"
                                .formatted(aggregate(), why),
                DynamoDbFailure.RETRY_AFTER);
    }

    private String aggregate() {
        return type.name() + " " + change.aggregateId();
    }
}
