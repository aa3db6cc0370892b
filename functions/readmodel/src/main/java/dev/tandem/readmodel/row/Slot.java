package dev.tandem.readmodel.row;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.update.ReadModel;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One aggregate's row while a batch is folded into it. */
final class Slot<R> {

    private final String aggregateId;
    private final @Nullable R before;
    private final long loaded;
    private @Nullable R row;
    private long reached;

    private Slot(String aggregateId, @Nullable R before, long loaded) {
        this.aggregateId = aggregateId;
        this.before = before;
        this.loaded = loaded;
        this.row = before;
        this.reached = loaded;
    }

    static <R> Slot<R> of(String aggregateId, RowStore.@Nullable Loaded<R> loaded) {
        return loaded == null
                ? new Slot<>(aggregateId, null, 0)
                : new Slot<>(aggregateId, loaded.row(), loaded.lastSequenceNumber());
    }

    /** Forgets what the row holds, but not that it is there. */
    void empty() {
        row = null;
        reached = 0;
    }

    void create(StreamEvent<?> event, R created) {
        if (row != null) {
            throw unfit(event, "there is a row already");
        }
        row = created;
        reach(event);
    }

    void change(StreamEvent<?> event, UnaryOperator<R> change) {
        R there = row;
        if (there == null) {
            throw unfit(event, "there is no row to change");
        }
        row = change.apply(there);
        reach(event);
    }

    void fold(StreamEvent<?> event, Supplier<R> empty, UnaryOperator<R> change) {
        R there = row;
        row = change.apply(there == null ? empty.get() : there);
        reach(event);
    }

    /** Lets the updater apply events, then checks that the projection took each of them. */
    void advance(ReadModel.Advance advance) {
        long last = advance.from(aggregateId, reached);
        if (last != reached) {
            throw new IllegalStateException(
                    "the projection passed over event %d of %s: call create, change or fold for each event"
                            .formatted(reached + 1, aggregateId));
        }
    }

    boolean isChanged() {
        return reached != loaded || !Objects.equals(row, before);
    }

    RowChange<R> change() {
        R after = row;
        if (after == null) {
            throw new IllegalStateException("%s has no row".formatted(aggregateId));
        }
        return new RowChange<>(aggregateId, before, after, loaded, reached);
    }

    private void reach(StreamEvent<?> event) {
        if (event.sequenceNumber() != reached + 1) {
            throw unfit(event, "the row is at event %d".formatted(reached));
        }
        reached = event.sequenceNumber();
    }

    private static IllegalStateException unfit(StreamEvent<?> event, String why) {
        return new IllegalStateException(
                "event %d (%s) of %s %s can't be taken: %s"
                        .formatted(
                                event.sequenceNumber(),
                                event.eventType(),
                                event.aggregateType(),
                                event.aggregateId(),
                                why));
    }
}
