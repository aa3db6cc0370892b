package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.GroupOutcome;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return record(command, at).map(item -> answer(item, command));
    }

    /** Its record, unless that has expired. */
    Optional<Map<String, AttributeValue>> record(CommandIdentity command, Instant at) {
        return new ItemReader(client)
                .get(table, CommandRecord.KEY, command.commandId())
                .filter(item -> !CommandRecord.hasExpired(item, at));
    }

    Result answer(Map<String, AttributeValue> record, CommandIdentity command) {
        return CommandRecord.answer(record, command, type.idField());
    }

    Put put(CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        return ConditionalPut.ifAbsentOrExpired(
                table,
                CommandRecord.item(command, aggregateId, result, decidedAt.plus(window)),
                CommandRecord.KEY,
                CommandRecord.EXPIRES_AT,
                decidedAt);
    }

    /** Writes the record alone. */
    Result remember(CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        return switch (write(List.of(step(command, aggregateId, result, decidedAt)))) {
            case GroupOutcome.Done(var answers) -> answers.getFirst();
            case GroupOutcome.Repeated(var answers) -> answers.values().iterator().next();
            case GroupOutcome.Unfit(var cause) -> throw cause;
            case GroupOutcome.Refused _, GroupOutcome.Outrun _ ->
                    throw new IllegalStateException(
                            "the record of a command was neither written nor there");
        };
    }

    /** What a command writes that causes no event. */
    <S, E> StepWrite<S, E> step(
            CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        return new StepWrite<>(
                Optional.empty(),
                List.of(),
                Optional.of(command),
                Optional.of(put(command, aggregateId, result, decidedAt)),
                result);
    }

    /** Writes the records of commands that cause no event. */
    <S, E> GroupOutcome write(List<StepWrite<S, E>> steps) {
        return new CommandRecordWrites(new TransactionSender(client), type.idField(), retry)
                .write(steps);
    }
}
