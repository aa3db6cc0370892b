package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What commands with an id were answered.
 *
 * @param table where that is kept
 * @param window for how long
 * @param retry how often a transaction is tried when the store is busy
 */
record CommandRecords(
        DynamoDbClient client, AggregateType type, String table, Duration window, Retry retry) {

    private static final String KEY = "commandId";

    Optional<Result> find(String commandId) {
        return new ItemReader(client)
                .get(table, KEY, commandId)
                .map(item -> CommandRecord.read(type.idField(), CommandRecord.resultIn(item)));
    }

    Put put(String commandId, Accepted accepted, Instant decidedAt) {
        return ConditionalPut.ifAbsent(
                table, CommandRecord.item(commandId, accepted, decidedAt.plus(window)), KEY);
    }

    /**
     * Writes the record alone. In a transaction all the same, since the role of a command function
     * need not have the right to put an item outside of one.
     */
    Result remember(String commandId, Accepted accepted, Instant decidedAt) {
        var transaction =
                new WriteTransaction(
                        StateWrite.Planned.NONE,
                        List.of(),
                        Optional.of(put(commandId, accepted, decidedAt)),
                        accepted,
                        UUID.randomUUID().toString());
        return retry.until(() -> attempt(transaction), attempt -> !attempt.isBusy()).result();
    }

    /** What one try came to, and whether the store may be less busy at the next one. */
    private record Attempt(Result result, boolean isBusy) {}

    private Attempt attempt(WriteTransaction transaction) {
        try {
            new TransactionSender(client).send(transaction);
            return new Attempt(transaction.accepted(), false);
        } catch (TransactionCanceledException e) {
            return switch (Cancellation.of(e, transaction)) {
                case Cancellation.RepeatedCommand(String result) ->
                        new Attempt(CommandRecord.read(type.idField(), result), false);
                case Cancellation.Busy(String codes) -> new Attempt(unavailable(codes), true);
                case Cancellation.Conflicting _,
                        Cancellation.ItemTooLarge _,
                        Cancellation.Unexpected _ ->
                        throw e;
            };
        } catch (SdkException e) {
            if (DynamoDbFailure.isTransient(e)) {
                return new Attempt(unavailable(e.getClass().getSimpleName()), false);
            }
            throw e;
        }
    }

    private static Problem unavailable(String why) {
        return new Problem.Unavailable(
                "the command changes nothing, but the store is busy (%s) and did not keep that answer: send it again"
                        .formatted(why),
                DynamoDbFailure.RETRY_AFTER);
    }
}
