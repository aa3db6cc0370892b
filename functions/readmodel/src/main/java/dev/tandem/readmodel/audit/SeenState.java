package dev.tandem.readmodel.audit;

import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;

import java.util.Optional;

/**
 * A state as it was when it was looked at.
 *
 * @param state empty if there is none, or events are missing that it has to be made of
 * @param lackingEvents which these are
 */
record SeenState<S>(Optional<Versioned<S>> state, Optional<String> lackingEvents) {

    /**
     * Reads it.
     *
     * @throws CorruptAggregateException if it can't be read though the events are there
     */
    static <S> SeenState<S> of(AggregateStore<S, ?> store, String id) {
        try {
            return new SeenState<>(store.load(id), Optional.empty());
        } catch (CorruptAggregateException e) {
            if (!e.lacksEvents()) {
                throw e;
            }
            return new SeenState<>(Optional.empty(), Optional.ofNullable(e.getMessage()));
        }
    }

    /** Whether there is one at all. */
    boolean isThere() {
        return state.isPresent() || lackingEvents.isPresent();
    }

    /** Whether other code made what is stored, so that the next command writes it anew. */
    boolean isOutdated() {
        return state.map(Versioned::isFoldedAnew).orElse(false);
    }
}
