package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.Versioned;

import java.time.Instant;
import java.util.Optional;

/** The last states that this process has written, as many as are wanted. */
final class WarmStates<S> {

    private final LruCache<Written<S>> written;

    /**
     * A state, and when its last event was decided: this tells that event from one with the same
     * number, which tables that were restored may have.
     */
    private record Written<S>(Versioned<S> state, Instant decidedAt) {}

    WarmStates(int capacity) {
        written = new LruCache<>(capacity);
    }

    Optional<Versioned<S>> get(String aggregateId) {
        return written.get(aggregateId).map(Written::state);
    }

    /**
     * When the last event was decided of the state that the change is upon, if it is here still.
     */
    Optional<Instant> decidedAt(Change<S, ?> change) {
        return written.get(change.aggregateId())
                .filter(known -> known.state().version() == change.expectedVersion())
                .map(Written::decidedAt);
    }

    void written(Change<S, ?> change) {
        var state = new Versioned<>(change.state(), change.newVersion(), change.createdAt());
        written.put(change.aggregateId(), new Written<>(state, change.decidedAt()));
    }

    void forget(String aggregateId) {
        written.remove(aggregateId);
    }

    /** Forgets it unless it is of that version, where it is known to be now. */
    void isAt(String aggregateId, long version) {
        if (get(aggregateId).filter(known -> known.version() == version).isEmpty()) {
            forget(aggregateId);
        }
    }
}
