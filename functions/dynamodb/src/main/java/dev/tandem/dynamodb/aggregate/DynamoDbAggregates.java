package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.Retry;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.event.DynamoDbAggregateIds;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.event.StreamFunction;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.DynamoDbAggregateStore;
import dev.tandem.dynamodb.store.StateKeeping;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Makes what an aggregate needs from DynamoDB: its command handler, its store, its event log, the
 * function that takes its stream.
 *
 * @param client reaches DynamoDB
 * @param tablePrefix put before the names of all tables
 * @param deciding how often a command without a version is decided again
 * @param writing how often a transaction is tried when the store is busy
 * @param commandWindow how long results of commands with an id are kept
 * @param clock tells the instant of a decision
 * @param settings by the names of aggregate types, for those that are not kept by default
 * @param observer stands around each command
 */
public record DynamoDbAggregates(
        DynamoDbClient client,
        String tablePrefix,
        Retry deciding,
        Retry writing,
        Duration commandWindow,
        Clock clock,
        Map<String, AggregateSettings> settings,
        CommandObserver observer) {

    public DynamoDbAggregates {
        settings = Map.copyOf(settings);
    }

    /** Whose aggregates are all kept by default, and whose commands nobody observes. */
    public DynamoDbAggregates(
            DynamoDbClient client,
            String tablePrefix,
            Retry deciding,
            Retry writing,
            Duration commandWindow,
            Clock clock) {
        this(
                client,
                tablePrefix,
                deciding,
                writing,
                commandWindow,
                clock,
                Map.of(),
                CommandObserver.NONE);
    }

    /** The same with other settings by the names of aggregate types. */
    public DynamoDbAggregates keeping(Map<String, AggregateSettings> other) {
        return new DynamoDbAggregates(
                client, tablePrefix, deciding, writing, commandWindow, clock, other, observer);
    }

    /** The same with another observer. */
    public DynamoDbAggregates observedBy(CommandObserver other) {
        return new DynamoDbAggregates(
                client, tablePrefix, deciding, writing, commandWindow, clock, settings, other);
    }

    /** The names of its tables. */
    public Tables tables(AggregateType type) {
        return Tables.of(type, tablePrefix);
    }

    /** Carries its commands out. */
    public <C, S, E> CommandHandler<C, S, E> handler(AggregateDefinition<C, S, E> aggregate) {
        return new CommandHandler<>(
                store(aggregate),
                aggregate.decider(),
                aggregate.aggregateId(),
                deciding,
                clock,
                observer);
    }

    /** Keeps its state and events. */
    public <S, E> AggregateStore<S, E> store(AggregateDefinition<?, S, E> aggregate) {
        return new DynamoDbAggregateStore<>(
                client,
                aggregate.type(),
                tables(aggregate.type()),
                new StateKeeping<>(
                        aggregate.decider(),
                        aggregate.state(),
                        settings.getOrDefault(aggregate.type().name(), AggregateSettings.DEFAULT)),
                aggregate.events(),
                writing,
                commandWindow);
    }

    /** Reads its events back. */
    public <E> EventLog<E> eventLog(AggregateType type, EventTypes<E> events) {
        return new DynamoDbEventLog<>(
                client, tables(type).events(), new EventItems<>(type, events));
    }

    /** Tells which aggregates there are. */
    public AggregateIds aggregateIds(AggregateType type) {
        return new DynamoDbAggregateIds(client, tables(type).events(), type);
    }

    /** All that happened to aggregates of that kind. */
    public <E> EventHistory<E> history(AggregateType type, EventTypes<E> events) {
        return new EventHistory<>(type, eventLog(type, events), aggregateIds(type));
    }

    /** Hands its stream to the handler. */
    public <E> StreamFunction<E> streamFunction(
            AggregateType type, EventTypes<E> events, StreamBatchHandler<E> handler) {
        return new StreamFunction<>(new EventItems<>(type, events), handler);
    }
}
