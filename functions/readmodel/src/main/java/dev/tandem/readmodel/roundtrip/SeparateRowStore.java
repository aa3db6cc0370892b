package dev.tandem.readmodel.roundtrip;

import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.UnreadableRowException;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/** A store that sends its statements by itself: what was added before them goes before them. */
record SeparateRowStore<R>(RowStore<R> rows, JdbcOperations jdbc)
        implements RoundTripRowStore<R>, DelegatingRowStore<R> {

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return rows.lock(aggregateIds);
    }

    @Override
    public void save(List<RowChange<R>> changes) {
        rows.save(changes);
    }

    @Override
    public Supplier<Map<String, Row<R>>> lock(SortedSet<String> aggregateIds, RoundTrip trip) {
        trip.run();
        try {
            Map<String, Row<R>> locked = rows.lock(aggregateIds);
            return () -> locked;
        } catch (UnreadableRowException e) {
            // they are locked nevertheless
            return () -> {
                throw e;
            };
        }
    }

    @Override
    public Runnable save(List<RowChange<R>> changes, RoundTrip trip) {
        trip.run();
        rows.save(changes);
        return () -> {};
    }
}
