package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.store.StateMapping;

import java.util.function.Function;

/**
 * All that one says about a kind of aggregate to have its commands carried out.
 *
 * @param <C> the commands
 * @param <S> the states
 * @param <E> the events
 * @param type its names
 * @param aggregateId which aggregate a command is for
 * @param decider what commands mean
 * @param events the names of its events
 * @param state how its state is laid out in the state table
 */
public record AggregateDefinition<C, S, E>(
        AggregateType type,
        Function<? super C, String> aggregateId,
        Decider<C, S, E> decider,
        EventTypes<E> events,
        StateMapping<S> state) {}
