package dev.tandem.dynamodb.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
     * @param sizeAtMost how many bytes the item would have, or a few more
     * @param item lays out the state
     * @param predecessorDecidedAt when the event before the first one was decided, which has to be
     *     there; null if it is not looked at
     */
    record Planned(
            Optional<Put> put,
            int sizeAtMost,
            Supplier<Map<String, AttributeValue>> item,
            @Nullable Instant predecessorDecidedAt)
            implements StateWrite {

        /** No state at all. */
        static final Planned NONE = new Planned(Optional.empty(), 0, Map::of, null);

        /** The state is written. */
        static Planned due(Put put) {
            return new Planned(Optional.of(put), ItemSize.of(put.item()), put::item, null);
        }

        /** The state is not written this time. */
        static Planned notDue(int sizeAtMost, Supplier<Map<String, AttributeValue>> item) {
            return new Planned(Optional.empty(), sizeAtMost, item, null);
        }

        /** The same, only if the event before the first one is there. */
        Planned behindItsPredecessor(Instant decidedAt) {
            return new Planned(put, sizeAtMost, item, decidedAt);
        }
    }
}
