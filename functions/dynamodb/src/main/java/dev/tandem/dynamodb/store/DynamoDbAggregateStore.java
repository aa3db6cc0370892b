package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.StatePage;
import dev.tandem.core.store.StoreUnavailableException;
import dev.tandem.core.store.StoredStates;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.table.Tables;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.core.JacksonException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
    private final StateRepair<S, E> repair;
    private final CommandRecords commands;
    private final WriteTransactions<E> transactions;
    private final ReadBack<S, E> readBack;
    private final TransactionSender sender;
    private final Retry retry;
    private final WarmStates<S> warm;

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
        var fold = new StateFold<>(new Rules<>(type, keeping.decider()), log);
        this.type = type;
        this.ids = new StateIds(client, type, tables.state());
        this.stored = new StateScan<>(client, stateItems);
        this.states = States.of(new ItemReader(client), log, stateItems, fold, keeping.settings());
        this.repair = new StateRepair<>(client, stateItems, fold, retry);
        this.commands = new CommandRecords(client, type, tables.commands(), commandWindow, retry);
        this.readBack = new ReadBack<>(eventItems, stateItems);
        this.transactions = new WriteTransactions<>(type, tables, eventItems, commands);
        this.sender = new TransactionSender(client);
        this.retry = retry;
        this.warm = new WarmStates<>(keeping.settings().warmStates());
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
        try {
            return write(change, planned(change));
        } catch (JacksonException e) {
            return ReadBack.refused(new WriteProblems(type, change).aggregate(), e);
        }
    }

    private Result write(Change<S, E> change, StateWrite planned) {
        return switch (planned) {
            case StateWrite.Stale(long version) ->
                    firstResult(change)
                            .orElseGet(() -> new WriteProblems(type, change).conflict(version));
            case StateWrite.Planned state -> write(change, transactions.of(change, state));
        };
    }

    private StateWrite planned(Change<S, E> change) {
        return change.isUponWarmState()
                ? warm.decidedAt(change)
                        .map(at -> states.writeUpon(change, at))
                        .orElseGet(() -> new StateWrite.Stale(change.expectedVersion()))
                : states.write(change);
    }

    private Result write(Change<S, E> change, WriteTransaction transaction) {
        String aggregate = new WriteProblems(type, change).aggregate();
        Optional<Problem> unkept =
                StoreLimits.violatedBy(transaction, aggregate)
                        .or(() -> readBack.violatedBy(change, transaction, aggregate));
        return unkept.isPresent() ? unkept.get() : send(change, transaction);
    }

    private Result send(Change<S, E> change, WriteTransaction transaction) {
        var attempts = new WriteAttempts<>(sender, type, change, transaction, states);
        boolean isWritten = false;
        try {
            Result result = retry.until(attempts::next, _ -> attempts.isFinal());
            isWritten = attempts.isWritten();
            return result instanceof Problem.Unavailable && attempts.isOutcomeUnknown()
                    ? lookedUp(change).orElse(result)
                    : result;
        } catch (StoreUnavailableException e) {
            if (!attempts.isOutcomeUnknown()) {
                throw e;
            }
            return new WriteProblems(type, change).outcomeUnknown();
        } finally {
            keep(change, isWritten);
        }
    }

    private void keep(Change<S, E> change, boolean isWritten) {
        states.written(change, isWritten);
        if (isWritten) {
            warm.written(change);
        } else {
            warm.forget(change.aggregateId());
        }
    }

    private Optional<Result> firstResult(Change<S, E> change) {
        return change.command().flatMap(command -> resultOf(command, change.decidedAt()));
    }

    /** Whether a command was applied whose answer was lost; empty where that can't be told. */
    private Optional<Result> lookedUp(Change<S, E> change) {
        try {
            return firstResult(change);
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }
}
