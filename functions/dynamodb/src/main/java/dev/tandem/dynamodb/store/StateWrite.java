package dev.tandem.dynamodb.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.Put;

import java.time.Instant;
import java.util.Optional;

/** What a change makes of the state item. */
sealed interface StateWrite {

    /**
     * Nothing may be written: the aggregate is known not to be at the expected version.
     *
     * @param version where it is
     */
    record Stale(long version) implements StateWrite {}

    /**
     * The change may be written.
     *
     * @param put writes the state with the events; empty where none is due
     * @param state as it is in that item, or would be
     * @param predecessorDecidedAt when the event before the first one was decided, which has to be
     *     there; null if it is not looked at
     */
    record Planned(Optional<Put> put, LaidState state, @Nullable Instant predecessorDecidedAt)
            implements StateWrite {

        /** No state at all. */
        static final Planned NONE = new Planned(Optional.empty(), LaidState.NONE, null);

        /** The state is written. */
        static Planned due(Put put, StateItems<?> items) {
            return new Planned(Optional.of(put), LaidState.written(put.item(), items), null);
        }

        /** The state is not written this time. */
        static Planned notDue(LaidState state) {
            return new Planned(Optional.empty(), state, null);
        }

        /** The same, only if the event before the first one is there. */
        Planned behindItsPredecessor(Instant decidedAt) {
            return new Planned(put, state, decidedAt);
        }
    }
}
