package dev.tandem.readmodel.audit;

import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.StoredStates.Kept;
import dev.tandem.core.store.Versioned;

import java.time.Instant;
import java.util.Optional;

/**
 * A state as it was when it was looked at.
 *
 * @param state empty if there is none, or events are missing that it has to be made of
 * @param lackingEvents which these are
 * @param mayBeBehind whether events may be written without it
 */
record SeenState<S>(
        Optional<Versioned<S>> state, Optional<String> lackingEvents, boolean mayBeBehind) {

    /**
     * Reads it.
     *
     * @throws CorruptAggregateException if it can't be read though the events are there
     */
    static <S> SeenState<S> of(AggregateStore<S, ?> store, String id) {
        try {
            return new SeenState<>(store.load(id), Optional.empty(), false);
        } catch (CorruptAggregateException e) {
            if (!e.lacksEvents()) {
                throw e;
            }
            return new SeenState<>(Optional.empty(), Optional.ofNullable(e.getMessage()), false);
        }
    }

    /** As it is stored: nobody asks when it was created. */
    static <S> SeenState<S> of(Kept<S> kept) {
        return new SeenState<>(
                kept.state().map(state -> new Versioned<>(state, kept.version(), Instant.EPOCH)),
                Optional.empty(),
                kept.mayBeBehind());
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
