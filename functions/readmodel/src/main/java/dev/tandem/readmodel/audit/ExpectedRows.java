package dev.tandem.readmodel.audit;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.row.RowBuffer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a projection makes of events, without a database.
 *
 * @param projection the read model's own, over the rows that it is given
 */
record ExpectedRows<E, R>(
        Function<RowBuffer<R>, ? extends Consumer<? super StreamEvent<E>>> projection) {

    /** The row after these events, which are of one aggregate and begin with its first. */
    Optional<R> after(List<StreamEvent<E>> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        AtomicReference<R> row = new AtomicReference<>();
        RowBuffer<R> buffer = new RowBuffer<>(new Kept<>(row));
        Consumer<? super StreamEvent<E>> apply = projection.apply(buffer);
        buffer.advance(
                new TreeSet<>(List.of(events.getFirst().aggregateId())),
                (_, _) -> {
                    events.forEach(apply);
                    return events.getLast().sequenceNumber();
                });
        return Optional.of(Objects.requireNonNull(row.get()));
    }

    private record Kept<R>(AtomicReference<R> row) implements RowStore<R> {

        @Override
        public Map<String, Loaded<R>> load(SortedSet<String> aggregateIds) {
            return Map.of();
        }

        @Override
        public void save(List<RowChange<R>> changes) {
            row.set(changes.getFirst().after());
        }
    }
}
