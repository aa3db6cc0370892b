package dev.tandem.dynamodb.store;

import dev.tandem.core.decider.Decider;

/**
 * How the states of one kind of aggregate are made, laid out and kept.
 *
 * @param decider makes them of events
 * @param mapping how they are laid out in the state table
 * @param settings when they are written, and how many stay in memory
 */
public record StateKeeping<S, E>(
        Decider<?, S, E> decider, StateMapping<S> mapping, AggregateSettings settings) {}
