package dev.tandem.dynamodb.store;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.FoldFingerprint;
import dev.tandem.core.event.EventTypes;

import java.util.List;

/**
 * How the states of one kind of aggregate are made, laid out and kept.
 *
 * @param decider makes them of events
 * @param mapping how they are laid out in the state table
 * @param settings when they are written, and how many stay in memory
 */
public record StateKeeping<S, E>(
        Decider<?, S, E> decider, StateMapping<S> mapping, AggregateSettings settings) {

    /**
     * What a state says of its fold.
     *
     * @param events have a part in it: their names, and how old ones are read
     */
    FoldMark mark(EventTypes<E> events) {
        return new FoldMark(
                FoldFingerprint.of(decider, List.of(events, mapping)),
                settings.strategy() == StateStrategy.CURRENT_STATE);
    }
}
