package dev.tandem.readmodel.removal;

import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.roundtrip.RoundTripRowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows that events take away: the number of the last of these stays in the table {@code
 * removed_row}, so that one that comes late or twice does not bring the row back.
 *
 * @param <R> the rows
 */
public final class RemovedRows<R> implements RoundTripRowStore<R>, DelegatingRowStore<R> {

    private final RoundTripRowStore<R> rows;
    private final RemovalTable removed;
    private final Function<String, R> empty;

    /**
     * @param jdbc reaches the database, with {@link dev.tandem.readmodel.schema.Migration#TANDEM
     *     its tables}
     * @param readModel its name
     * @param rows where those are that are there
     * @param empty the value before the first event, of an aggregate's id
     */
    public RemovedRows(
            JdbcOperations jdbc, String readModel, RowStore<R> rows, Function<String, R> empty) {
        this.rows = RoundTripRowStore.of(rows, jdbc);
        this.removed = new RemovalTable(readModel);
        this.empty = empty;
    }

    @Override
    public RowStore<R> rows() {
        return rows;
    }

    @Override
    public JdbcOperations jdbc() {
        return rows.jdbc();
    }

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return RoundTripRowStore.super.lock(aggregateIds);
    }

    /** The rows first: behind their locks nobody takes one away, or makes it again. */
    @Override
    public Supplier<Map<String, Row<R>>> lock(SortedSet<String> aggregateIds, RoundTrip trip) {
        Supplier<Map<String, Row<R>>> there = rows.lock(aggregateIds, trip);
        Map<String, Long> gone = removed.lock(aggregateIds, trip);
        return () -> with(there.get(), gone);
    }

    @Override
    public Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        Map<String, Row<R>> there = rows.read(aggregateIds);
        RoundTrip trip = new RoundTrip(jdbc());
        Map<String, Long> gone = removed.numbers(aggregateIds, trip);
        trip.run();
        return with(there, gone);
    }

    @Override
    public List<String> goneIds(String after, int limit) {
        return removed.ids(jdbc(), after, limit);
    }

    /** Where there is a row it counts, whatever was noted before it. */
    private Map<String, Row<R>> with(Map<String, Row<R>> there, Map<String, Long> gone) {
        Map<String, Row<R>> all = new HashMap<>();
        gone.forEach((id, number) -> all.put(id, Row.gone(id, number, empty.apply(id))));
        all.putAll(there);
        return all;
    }

    @Override
    public void save(List<RowChange<R>> changes) {
        RoundTripRowStore.super.save(changes);
    }

    @Override
    public Runnable save(List<RowChange<R>> changes, RoundTrip trip) {
        List<RowChange<R>> ofRows = changes.stream().filter(RemovedRows::isOfRows).toList();
        Runnable saved =
                ofRows.isEmpty()
                        ? () -> {}
                        : rows.save(ofRows.stream().map(this::asRows).toList(), trip);
        Runnable noted = new Removals<R>(removed).note(changes, trip);
        return () -> {
            saved.run();
            noted.run();
        };
    }

    @Override
    public void madeAnew(List<Row<R>> made) {
        rows.madeAnew(made.stream().map(this::shown).toList());
    }

    /** Whether there is a row before or after. */
    private static boolean isOfRows(RowChange<?> change) {
        return change.read().isThere()
                || (!change.now().isGone() && change.now().lastSequenceNumber() > 0);
    }

    private RowChange<R> asRows(RowChange<R> change) {
        return new RowChange<>(shown(change.read()), shown(change.now()));
    }

    private Row<R> shown(Row<R> row) {
        return row.isGone() ? Row.absent(row.aggregateId(), row.value()) : row;
    }
}
