package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.GroupStep;
import dev.tandem.core.store.StatePage;
import dev.tandem.core.store.StoredStates;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.table.Tables;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps state and events in DynamoDB, written in one TransactWriteItems under conditions on both;
 * or, by the strategy {@code snapshot}, events alone and the state now and then.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class DynamoDbAggregateStore<S, E> implements AggregateStore<S, E> {

    private final AggregateType type;
    private final StateIds ids;
    private final StoredStates<S> stored;
    private final States<S, E> states;
    private final Function<BoundedReads, States<S, E>> bounded;
    private final StateRepair<S, E> repair;
    private final CommandRecords commands;
    private final WarmStates<S> warm;
    private final GroupWrites<S, E> groups;

    /**
     * @param client reaches DynamoDB
     * @param type the kind of aggregate
     * @param tables where it is kept
     * @param keeping how its states are kept
     * @param events the names of its events
     * @param retry how often a transaction is tried that was cancelled for another one or by
     *     throttling
     * @param commandWindow how long the result of a command with an id is kept
     */
    public DynamoDbAggregateStore(
            DynamoDbClient client,
            AggregateType type,
            Tables tables,
            StateKeeping<S, E> keeping,
            EventTypes<E> events,
            Retry retry,
            Duration commandWindow) {
        var eventItems = new EventItems<>(type, events);
        var log = new DynamoDbEventLog<>(client, tables.events(), eventItems);
        var stateItems =
                new StateItems<>(type, tables.state(), keeping.mapping(), keeping.mark(events));
        var rules = new Rules<>(type, keeping.decider());
        var reader = new ItemReader(client);
        var fold = new StateFold<>(rules, log);
        this.type = type;
        this.ids = new StateIds(client, type, tables.state());
        this.stored = new StateScan<>(client, stateItems);
        this.states = States.of(reader, log, stateItems, fold, keeping.settings());
        this.bounded =
                reads ->
                        States.of(
                                reader.bounded(reads),
                                log.bounded(reads),
                                stateItems,
                                new StateFold<>(rules, log.bounded(reads)),
                                keeping.settings());
        this.repair = new StateRepair<>(client, stateItems, fold, retry);
        this.commands = new CommandRecords(client, type, tables.commands(), commandWindow, retry);
        this.warm = new WarmStates<>(keeping.settings().warmStates());
        this.groups =
                new GroupWrites<>(
                        type,
                        states,
                        warm,
                        commands,
                        new WriteTransactions<>(type, tables, eventItems, commands),
                        new GroupLimits<>(states, new ReadBack<>(eventItems)),
                        new GroupProof<>(commands, log),
                        new TransactionSender(client),
                        retry);
    }

    /** The same, whose states are read from there. */
    private DynamoDbAggregateStore(DynamoDbAggregateStore<S, E> of, States<S, E> states) {
        this.type = of.type;
        this.ids = of.ids;
        this.stored = of.stored;
        this.states = states;
        this.bounded = of.bounded;
        this.repair = of.repair;
        this.commands = of.commands;
        this.warm = of.warm;
        this.groups = of.groups;
    }

    @Override
    public AggregateStore<S, E> bounded(BoundedReads reads) {
        return new DynamoDbAggregateStore<>(this, bounded.apply(reads));
    }

    @Override
    public AggregateType type() {
        return type;
    }

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        Optional<Versioned<S>> loaded = states.load(aggregateId);
        warm.isAt(aggregateId, loaded.map(Versioned::version).orElse(0L));
        return loaded;
    }

    @Override
    public StatePage states(@Nullable String afterOrNull) {
        return ids.page(afterOrNull);
    }

    @Override
    public StoredStates<S> storedStates() {
        return stored;
    }

    @Override
    public boolean foldAnew(String aggregateId) {
        warm.forget(aggregateId);
        return repair.repair(aggregateId);
    }

    @Override
    public Optional<Versioned<S>> warm(String aggregateId) {
        return warm.get(aggregateId);
    }

    @Override
    public Optional<Result> resultOf(CommandIdentity command, Instant at) {
        return commands.find(command, at);
    }

    @Override
    public Result remember(
            CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        return commands.remember(command, aggregateId, result, decidedAt);
    }

    @Override
    public Result write(Change<S, E> change) {
        return switch (groups.write(List.of(new GroupStep.Changed<>(change)))) {
            case GroupOutcome.Done(var answers) -> answers.getFirst();
            case GroupOutcome.Repeated(var answers) -> answers.values().iterator().next();
            case GroupOutcome.Refused(_, var problem) -> problem;
            case GroupOutcome.Outrun(long version) ->
                    new WriteProblems(type, change).conflict(version);
            case GroupOutcome.Unfit(var cause) -> throw cause;
        };
    }

    @Override
    public GroupOutcome writeAll(List<GroupStep<S, E>> steps) {
        return groups.write(steps);
    }
}
