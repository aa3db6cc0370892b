package dev.tandem.readmodel.row;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.update.ReadModel;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Holds the rows of the batch under way, so that a projection only folds them. It is bound to the
 * updater's thread while a batch lasts, hence one buffer serves any number of updaters.
 *
 * <p>A projection calls {@link #create}, {@link #change} or {@link #fold} exactly once for each
 * event. Numbers are the buffer's business; an event that the projection forgets is an error, not a
 * row that lags behind.
 *
 * @param <R> the rows, immutable
 */
public final class RowBuffer<R> implements ReadModel {

    private final ScopedValue<Map<String, Slot<R>>> batch = ScopedValue.newInstance();
    private final RowStore<R> store;

    public RowBuffer(RowStore<R> store) {
        this.store = store;
    }

    /**
     * Makes the aggregate's row.
     *
     * @throws IllegalStateException if there is one already, or if no batch is under way
     */
    public void create(StreamEvent<?> event, R row) {
        slot(event).create(event, row);
    }

    /**
     * Changes the aggregate's row.
     *
     * @param change pure; answers with the same row where the event means nothing here
     * @throws IllegalStateException if there is none, or if no batch is under way
     */
    public void change(StreamEvent<?> event, UnaryOperator<R> change) {
        slot(event).change(event, change);
    }

    /**
     * Makes or changes the aggregate's row.
     *
     * @param empty the row before the first event
     * @param change pure; answers with the same row where the event means nothing here
     * @throws IllegalStateException if no batch is under way
     */
    public void fold(StreamEvent<?> event, Supplier<R> empty, UnaryOperator<R> change) {
        slot(event).fold(event, empty, change);
    }

    @Override
    public void advance(SortedSet<String> aggregateIds, Advance advance) {
        fold(load(aggregateIds), advance);
    }

    @Override
    public void beginAnew(SortedSet<String> aggregateIds, Advance advance) {
        Map<String, Slot<R>> slots = load(aggregateIds);
        slots.values().forEach(Slot::empty);
        fold(slots, advance);
    }

    private void fold(Map<String, Slot<R>> slots, Advance advance) {
        ScopedValue.where(batch, slots)
                .run(() -> slots.values().forEach(slot -> slot.advance(advance)));
        List<RowChange<R>> changes =
                slots.values().stream().filter(Slot::isChanged).map(Slot::change).toList();
        if (!changes.isEmpty()) {
            store.save(changes);
        }
    }

    private Map<String, Slot<R>> load(SortedSet<String> aggregateIds) {
        Map<String, RowStore.Loaded<R>> loaded = store.load(aggregateIds);
        return aggregateIds.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                id -> Slot.of(id, loaded.get(id)),
                                (first, _) -> first,
                                TreeMap::new));
    }

    private Slot<R> slot(StreamEvent<?> event) {
        Slot<R> slot = batch.isBound() ? batch.get().get(event.aggregateId()) : null;
        if (slot == null) {
            throw new IllegalStateException(
                    "%s %s is not in a batch under way: rows change only in a projection that a"
                                    .formatted(event.aggregateType(), event.aggregateId())
                            + " ReadModelUpdater calls");
        }
        return slot;
    }
}
