package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.StatePage;
import dev.tandem.core.store.Versioned;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** A store that has nothing of its own for groups, nor for anything by default. */
public class PlainStore<S, E> implements AggregateStore<S, E> {

    private final AggregateStore<S, E> store;

    public PlainStore(AggregateStore<S, E> store) {
        this.store = store;
    }

    @Override
    public AggregateType type() {
        return store.type();
    }

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        return store.load(aggregateId);
    }

    @Override
    public StatePage states(@Nullable String afterOrNull) {
        return store.states(afterOrNull);
    }

    @Override
    public boolean foldAnew(String aggregateId) {
        return store.foldAnew(aggregateId);
    }

    @Override
    public Result write(Change<S, E> change) {
        return store.write(change);
    }

    @Override
    public Result remember(
            CommandIdentity command, String aggregateId, Result result, Instant decidedAt) {
        return store.remember(command, aggregateId, result, decidedAt);
    }

    @Override
    public Optional<Result> resultOf(CommandIdentity command, Instant at) {
        return store.resultOf(command, at);
    }
}
