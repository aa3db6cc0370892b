package dev.tandem.dynamodb.store;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;

import java.time.Instant;

/**
 * A state on the way through its events.
 *
 * @param version the last of them; 0 before the first
 * @param createdAt the instant of the first one
 * @param updatedAt the instant of the last one
 */
record FoldedState<S>(S state, long version, Instant createdAt, Instant updatedAt) {

    /** Before the first event. */
    static <S> FoldedState<S> before(S initialState) {
        return new FoldedState<>(initialState, 0, Instant.EPOCH, Instant.EPOCH);
    }

    static <S> FoldedState<S> of(Versioned<S> state) {
        return new FoldedState<>(
                state.state(), state.version(), state.createdAt(), state.createdAt());
    }

    FoldedState<S> next(S next, StreamEvent<?> event) {
        return new FoldedState<>(
                next,
                event.sequenceNumber(),
                version == 0 ? event.createdAt() : createdAt,
                event.createdAt());
    }

    Versioned<S> versioned(Instant created) {
        return new Versioned<>(state, version, created);
    }
}
