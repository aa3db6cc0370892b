package dev.tandem.readmodel.roundtrip;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * A store whose statements go to PostgreSQL together with those of others: with what begins a
 * transaction and asks who is parked, and with those of a store around it.
 *
 * @param <R> the rows
 */
public interface RoundTripRowStore<R> extends RowStore<R> {

    /** Reaches the database. */
    JdbcOperations jdbc();

    /**
     * Adds what {@link #lock(SortedSet)} does.
     *
     * @return what that answers, to be asked once the trip has run
     */
    Supplier<Map<String, Row<R>>> lock(SortedSet<String> aggregateIds, RoundTrip trip);

    /**
     * Adds what {@link #save(List)} does.
     *
     * @return checks what came of it and throws what that throws; to be run once the trip has
     */
    Runnable save(List<RowChange<R>> changes, RoundTrip trip);

    @Override
    default Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        RoundTrip trip = new RoundTrip(jdbc());
        Supplier<Map<String, Row<R>>> rows = lock(aggregateIds, trip);
        trip.run();
        return rows.get();
    }

    @Override
    default void save(List<RowChange<R>> changes) {
        RoundTrip trip = new RoundTrip(jdbc());
        Runnable check = save(changes, trip);
        trip.run();
        check.run();
    }

    /** The store itself, or one that has round trips of its own between those of others. */
    static <R> RoundTripRowStore<R> of(RowStore<R> rows, JdbcOperations jdbc) {
        return rows instanceof RoundTripRowStore<R> own ? own : new SeparateRowStore<>(rows, jdbc);
    }
}
