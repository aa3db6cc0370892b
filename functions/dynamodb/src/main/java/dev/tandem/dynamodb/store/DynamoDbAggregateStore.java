package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Retry;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.table.Attributes;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import tools.jackson.core.JacksonException;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Keeps state and events in DynamoDB, written in one TransactWriteItems under conditions on both.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class DynamoDbAggregateStore<S, E> implements AggregateStore<S, E> {

    private final DynamoDbClient client;
    private final AggregateType type;
    private final Tables tables;
    private final StateMapping<S> stateMapping;
    private final WriteTransaction.Builder<S, E> transactions;
    private final Retry retry;

    /**
     * @param client reaches DynamoDB
     * @param type the kind of aggregate
     * @param tables where it is kept
     * @param stateMapping how its state is laid out
     * @param eventItems how its events are laid out
     * @param retry how often a transaction is tried that was cancelled for another one or by
     *     throttling
     * @param commandWindow how long the result of a command with an id is kept
     */
    public DynamoDbAggregateStore(
            DynamoDbClient client,
            AggregateType type,
            Tables tables,
            StateMapping<S> stateMapping,
            EventItems<E> eventItems,
            Retry retry,
            Duration commandWindow) {
        this.client = client;
        this.type = type;
        this.tables = tables;
        this.stateMapping = stateMapping;
        this.transactions =
                new WriteTransaction.Builder<>(
                        type, tables, stateMapping, eventItems, commandWindow);
        this.retry = retry;
    }

    @Override
    public AggregateType type() {
        return type;
    }

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        return get(tables.state(), type.idField(), aggregateId).map(this::state);
    }

    @Override
    public Optional<Result> resultOf(String commandId) {
        return get(tables.commands(), "commandId", commandId)
                .map(item -> CommandRecord.read(type.idField(), CommandRecord.resultIn(item)));
    }

    @Override
    public Result write(Change<S, E> change) {
        WriteTransaction transaction = transactions.build(change);
        return StoreLimits.violatedBy(transaction, type.name() + " " + change.aggregateId())
                .<Result>map(problem -> problem)
                .orElseGet(() -> write(change, transaction));
    }

    private Result write(Change<S, E> change, WriteTransaction transaction) {
        var attempts = new WriteAttempts(client, type, change, transaction);
        Result result = retry.until(attempts::next, _ -> attempts.isFinal());
        return attempts.isOutcomeUnknown() && result instanceof Problem.Unavailable
                ? change.metadata().commandId().flatMap(this::resultOf).orElse(result)
                : result;
    }

    private Versioned<S> state(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> attributes = new HashMap<>(item);
        attributes.keySet().removeAll(List.of(type.idField(), "version", "createdAt", "updatedAt"));
        try {
            return new Versioned<>(
                    stateMapping.read(attributes),
                    Attributes.wholeNumber(item, "version").orElseThrow(),
                    Instant.parse(Attributes.text(item, "createdAt").orElseThrow()));
        } catch (JacksonException | NoSuchElementException | DateTimeParseException e) {
            // without the cause: it would quote the item
            throw new CorruptAggregateException(
                    "%s %s in %s does not fit the table contract (%s): another writer broke it, or newer code wrote it"
                            .formatted(
                                    type.name(),
                                    Attributes.text(item, type.idField()).orElse("?"),
                                    tables.state(),
                                    e.getClass().getSimpleName()));
        }
    }

    private Optional<Map<String, AttributeValue>> get(String table, String key, String value) {
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
