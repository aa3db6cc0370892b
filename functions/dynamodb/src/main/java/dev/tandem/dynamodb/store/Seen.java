package dev.tandem.dynamodb.store;

import dev.tandem.dynamodb.store.SnapshotReader.Loaded;
import dev.tandem.dynamodb.store.StoredState.Kind;

/**
 * An aggregate as it was when it was last seen here.
 *
 * @param stored the version of the state item
 * @param logEnd the last event that was seen; less than the version where a snapshot was written
 *     between the reading of the events and of the state
 */
record Seen(long version, Kind kind, long stored, long logEnd) {

    static final Seen NOTHING = new Seen(0, Kind.CURRENT, 0, 0);

    static Seen of(Loaded<?> loaded) {
        return new Seen(loaded.state().version(), loaded.kind(), loaded.stored(), loaded.logEnd());
    }
}
