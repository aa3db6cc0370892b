package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.Versioned;

import java.util.Optional;

/** The last states that this process has written, as many as are wanted. */
final class WarmStates<S> {

    private final LruCache<WarmState<S>> written;

    WarmStates(int capacity) {
        written = new LruCache<>(capacity);
    }

    Optional<Versioned<S>> get(String aggregateId) {
        return written.get(aggregateId).map(WarmState::state);
    }

    /** The state that the change is upon, if it is here still. */
    Optional<WarmState<S>> under(Change<S, ?> change) {
        return written.get(change.aggregateId())
                .filter(known -> known.state().version() == change.expectedVersion());
    }

    /**
     * @param sizeAtMost how many bytes the state's item has, or more
     */
    void written(Change<S, ?> change, int sizeAtMost) {
        var state = new Versioned<>(change.state(), change.newVersion(), change.createdAt());
        written.put(change.aggregateId(), new WarmState<>(state, change.decidedAt(), sizeAtMost));
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
