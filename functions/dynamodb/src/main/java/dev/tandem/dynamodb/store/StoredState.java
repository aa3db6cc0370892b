package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Versioned;

import java.time.Instant;
import java.util.Optional;

/**
 * What a state item holds.
 *
 * @param version the last event in it
 * @param createdAt when the aggregate was created; empty where that can't be read
 * @param isCurrent whether no event is written without it, so that it is not behind its events
 * @param state empty if another fold made it, or it can't be read: the events tell it all
 */
record StoredState<S>(
        long version,
        Optional<Instant> createdAt,
        boolean isCurrent,
        Optional<Versioned<S>> state) {

    /** How a state is to be written over. */
    enum Kind {
        /** A snapshot of our fold. */
        SNAPSHOT,
        /** A snapshot of another fold, or one that can't be read. */
        FOREIGN,
        /** A current state, which no event may be written without. */
        CURRENT
    }

    Kind kind() {
        if (isCurrent) {
            return Kind.CURRENT;
        }
        return state.isPresent() ? Kind.SNAPSHOT : Kind.FOREIGN;
    }
}
