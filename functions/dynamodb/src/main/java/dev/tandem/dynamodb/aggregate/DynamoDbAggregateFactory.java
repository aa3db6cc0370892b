package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.event.DynamoDbAggregateIds;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.event.DynamoDbHistories;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.event.StreamFunction;
import dev.tandem.dynamodb.store.DynamoDbAggregateStore;
import dev.tandem.dynamodb.store.StateKeeping;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.snapstart.RuntimeHook;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Makes what an aggregate needs from DynamoDB: its command handler, its store, its event log, the
 * function that takes its stream. It keeps nothing itself but the names that are taken, and what a
 * snapshot is primed with.
 */
public final class DynamoDbAggregateFactory implements RuntimeHook {

    private final DynamoDbClient client;
    private final DynamoDbSettings settings;
    private final Clock clock;
    private final CommandObserver observer;
    private final AggregateNames names = new AggregateNames();
    private final FirstCalls firstCalls;

    /** Whose commands nobody observes. */
    public DynamoDbAggregateFactory(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
        this(client, settings, clock, CommandObserver.NONE);
    }

    /**
     * @param client reaches DynamoDB
     * @param settings how aggregates are kept
     * @param clock tells the instant of a decision
     * @param observer stands around each command
     */
    public DynamoDbAggregateFactory(
            DynamoDbClient client,
            DynamoDbSettings settings,
            Clock clock,
            CommandObserver observer) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
        this.observer = observer;
        this.firstCalls = FirstCalls.of(client);
    }

    /**
     * As an application on AWS has it: instants to the millisecond, which every table and language
     * keeps without loss.
     *
     * @param observers stand around each command, the first outermost
     */
    public static DynamoDbAggregateFactory of(
            DynamoDbClient client, DynamoDbSettings settings, List<CommandObserver> observers) {
        return new DynamoDbAggregateFactory(
                client, settings, Clock.tickMillis(ZoneOffset.UTC), CommandObserver.all(observers));
    }

    /** The names of its tables. */
    public Tables tables(AggregateType type) {
        return Tables.of(type, settings.tablePrefix()).withEvents(settings.eventTable(type.name()));
    }

    /** The names of the aggregates that it has made something for. */
    public Set<String> aggregates() {
        return names.taken();
    }

    /** Carries its commands out. */
    public <C, S, E> CommandHandler<C, S, E> commandHandler(
            AggregateDefinition<C, S, E> aggregate) {
        var handler =
                new CommandHandler<>(
                        store(aggregate),
                        aggregate.decider(),
                        aggregate.aggregateId(),
                        settings.deciding(),
                        clock,
                        observer);
        return settings.grouping().map(handler::grouping).orElse(handler);
    }

    /** Keeps its state and events. */
    public <S, E> AggregateStore<S, E> store(AggregateDefinition<?, S, E> aggregate) {
        AggregateType type = aggregate.type();
        names.take(type, aggregate.events());
        EventAliases.tell(aggregate);
        return firstCalls.of(
                new DynamoDbAggregateStore<>(
                        client,
                        type,
                        tables(type),
                        new StateKeeping<>(
                                aggregate.decider(), aggregate.state(), settings.of(type.name())),
                        aggregate.events(),
                        settings.writing(),
                        settings.commandWindow()));
    }

    /** Reads its events back. */
    public <E> EventLog<E> eventLog(AggregateType type, EventTypes<E> events) {
        names.take(type, events);
        return firstCalls.of(
                new DynamoDbEventLog<>(
                        client,
                        tables(type).events(),
                        new EventItems<>(type, events),
                        settings.parallelQueries()));
    }

    /** Makes the first calls of all that it has made, so that a snapshot has what they load. */
    @Override
    public void prime() {
        firstCalls.make();
    }

    /** Tells which aggregates there are. */
    public AggregateIds aggregateIds(AggregateType type) {
        return new DynamoDbAggregateIds(client, tables(type).events(), type);
    }

    /** All that happened to aggregates of that kind. */
    public <E> EventHistory<E> history(AggregateType type, EventTypes<E> events) {
        return new EventHistory<>(
                type,
                eventLog(type, events),
                aggregateIds(type),
                new DynamoDbHistories<>(
                        client, tables(type).events(), new EventItems<>(type, events)));
    }

    /** Hands its stream to the handler. */
    public <E> StreamFunction<E> streamFunction(
            AggregateType type, EventTypes<E> events, StreamBatchHandler<E> handler) {
        names.take(type, events);
        return new StreamFunction<>(new EventItems<>(type, events), tables(type).events(), handler);
    }
}
