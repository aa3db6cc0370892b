package dev.tandem.dynamodb.store;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.FoldFingerprint;

import java.util.Collection;
import java.util.Optional;

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
     * The fingerprint of the fold, for states that may be behind their events; empty for others.
     *
     * @param upcasters have a part in the fold
     */
    Optional<String> foldedBy(Collection<?> upcasters) {
        return switch (settings.strategy()) {
            case CURRENT_STATE -> Optional.empty();
            case SNAPSHOT -> Optional.of(FoldFingerprint.of(decider, upcasters));
        };
    }
}
