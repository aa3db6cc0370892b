package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import java.util.UUID;

/**
 * The tries to carry one write transaction out. All of them carry one client request token, so that
 * a try whose answer was lost is not applied a second time (Amazon DynamoDB API Reference,
 * TransactWriteItems: idempotent for ten minutes).
 */
final class WriteAttempts {

    private final DynamoDbClient client;
    private final AggregateType type;
    private final Change<?, ?> change;
    private final WriteTransaction transaction;
    private final String token = UUID.randomUUID().toString();
    private boolean busy;
    private boolean outcomeUnknown;

    WriteAttempts(
            DynamoDbClient client,
            AggregateType type,
            Change<?, ?> change,
            WriteTransaction transaction) {
        this.client = client;
        this.type = type;
        this.change = change;
        this.transaction = transaction;
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

    /** Tries once. */
    Result next() {
        busy = false;
        try {
            client.transactWriteItems(request ->
                    request.transactItems(transaction.items())
                            .clientRequestToken(token)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            return transaction.accepted();
        } catch (TransactionCanceledException e) {
            return cancelled(e);
        } catch (SdkException e) {
            return failed(e);
        }
    }

    private Result cancelled(TransactionCanceledException e) {
        return switch (Cancellation.of(e, change.metadata().commandId().isPresent())) {
            case Cancellation.RepeatedCommand(String result) ->
                    CommandRecord.read(type.idField(), result);
            case Cancellation.VersionConflict(long current) ->
                    Problem.Conflict.of(
                            type.name(), change.aggregateId(), change.expectedVersion(), current);
            case Cancellation.EventAlreadyThere(int position) ->
                    throw new CorruptAggregateException(
                            "%s is at version %d, but its event %d is already there: state and events were not written together"
                                    .formatted(
                                            aggregate(),
                                            change.expectedVersion(),
                                            change.expectedVersion() + 1 + position));
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

    /** The SDK sends again what was not answered: an earlier sending may have been carried out. */
    private static boolean wasSentAgain(TransactionCanceledException e) {
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
