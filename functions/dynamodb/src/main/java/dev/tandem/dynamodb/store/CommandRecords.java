package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What commands with an id were answered.
 *
 * @param table where that is kept
 * @param window for how long
 * @param retry how often a transaction is tried when the store is busy
 */
record CommandRecords(
        DynamoDbClient client, AggregateType type, String table, Duration window, Retry retry) {

    Optional<Result> find(CommandIdentity command, Instant at) {
        return new ItemReader(client)
                .get(table, CommandRecord.KEY, command.commandId())
                .filter(item -> !CommandRecord.hasExpired(item, at))
                .map(item -> CommandRecord.answer(item, command, type.idField()));
    }

    Put put(CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        return ConditionalPut.ifAbsentOrExpired(
                table,
                CommandRecord.item(command, aggregateId, result, decidedAt.plus(window)),
                CommandRecord.KEY,
                CommandRecord.EXPIRES_AT,
                decidedAt);
    }

    /**
     * Writes the record alone. In a transaction all the same, since the role of a command function
     * need not have the right to put an item outside of one.
     */
    Result remember(CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        var transaction =
                WriteTransaction.ofRecord(put(command, aggregateId, result, decidedAt), result);
        return retry.until(() -> attempt(transaction, command), attempt -> !attempt.isBusy())
                .result();
    }

    /** What one try came to, and whether the store may be less busy at the next one. */
    private record Attempt(Result result, boolean isBusy) {}

    private Attempt attempt(WriteTransaction transaction, CommandIdentity command) {
        try {
            new TransactionSender(client).send(transaction);
            return new Attempt(transaction.result(), false);
        } catch (TransactionCanceledException e) {
            return switch (Cancellation.of(e, transaction)) {
                case Cancellation.RepeatedCommand(var item) ->
                        new Attempt(CommandRecord.answer(item, command, type.idField()), false);
                case Cancellation.Busy(String codes) -> new Attempt(unavailable(codes), true);
                // too long to be kept, and true all the same
                case Cancellation.ItemTooLarge() -> new Attempt(transaction.result(), false);
                case Cancellation.Conflicting _, Cancellation.Unexpected _ -> throw e;
            };
        } catch (SdkException e) {
            if (DynamoDbFailure.isTransient(e)) {
                return new Attempt(unavailable(e.getClass().getSimpleName()), false);
            }
            if (DynamoDbFailure.isItemTooLarge(e)) {
                return new Attempt(transaction.result(), false);
            }
            throw DynamoDbFailure.told(transaction.tables(), e);
        }
    }

    private static Problem unavailable(String why) {
        return new Problem.Unavailable(
                "the command changes nothing, but the store is busy (%s) and did not keep that answer: nothing was written; send it again"
                        .formatted(why),
                DynamoDbFailure.RETRY_AFTER);
    }
}
