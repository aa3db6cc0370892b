package dev.tandem.readmodel.row;

import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.roundtrip.RoundTripRowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows of one kind of aggregate that are parts of sums as well: whatever changes them changes the
 * sums by the difference, in the same transaction and behind the same guard. So a read model
 * combines events of several kinds of aggregate: each kind has its rows, updater and stream, and
 * all have the sums in common.
 *
 * @param <R> the rows of the aggregate
 * @param <T> the parts
 * @param rows where the rows are
 * @param parts what a row puts into them, pure
 * @param sums what they are put into
 * @param kind names the kind of aggregate among those that have parts in the sums
 */
public record SummedRows<R, T extends Record>(
        RowStore<R> rows, Function<? super R, List<T>> parts, RecordSums<T> sums, String kind)
        implements RoundTripRowStore<R>, DelegatingRowStore<R> {

    /**
     * Parts of a kind that is named by the table of the rows, or else by the class of their store.
     */
    public SummedRows(RowStore<R> rows, Function<? super R, List<T>> parts, RecordSums<T> sums) {
        this(
                rows,
                parts,
                sums,
                rows instanceof RecordRowStore<?> records
                        ? records.tables().tables().getFirst().name()
                        : rows.getClass().getName());
    }

    @Override
    public JdbcOperations jdbc() {
        return sums.jdbc();
    }

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return rows.lock(aggregateIds);
    }

    @Override
    public Supplier<Map<String, Row<R>>> lock(SortedSet<String> aggregateIds, RoundTrip trip) {
        return RoundTripRowStore.of(rows, trip.jdbc()).lock(aggregateIds, trip);
    }

    @Override
    public void save(List<RowChange<R>> changes) {
        RoundTripRowStore.super.save(changes);
    }

    /**
     * The rows first: behind their locks nobody else changes what the aggregates have put in. That
     * is as it was, whatever the row says and whatever code put it in.
     */
    @Override
    public Runnable save(List<RowChange<R>> changes, RoundTrip trip) {
        Runnable check = RoundTripRowStore.of(rows, trip.jdbc()).save(changes, trip);
        Map<String, List<T>> now = new LinkedHashMap<>();
        changes.forEach(change -> now.put(change.aggregateId(), partsOf(change.now())));
        sums.move(
                kind,
                now,
                changes.stream().flatMap(change -> partsOf(change.read()).stream()).toList(),
                trip);
        return check;
    }

    /** And the sums under these keys are made of all parts, of whatever kind. */
    @Override
    public void madeAnew(List<Row<R>> made) {
        rows.madeAnew(made);
        if (!sums.parts().areKept()) {
            return;
        }
        Map<String, List<T>> now = new LinkedHashMap<>();
        made.forEach(row -> now.put(row.aggregateId(), partsOf(row)));
        RoundTrip trip = new RoundTrip(jdbc());
        sums.move(kind, now, List.of(), trip);
        trip.run();
        sums.makeOfParts(sums.parts().keys(kind, List.copyOf(now.keySet())));
    }

    @Override
    public void allMadeAnew() {
        rows.allMadeAnew();
        if (sums.parts().areKept()) {
            sums.makeOfParts(sums.parts().keys());
        }
    }

    private List<T> partsOf(Row<R> row) {
        return row.lastSequenceNumber() == 0 || row.isGone() ? List.of() : parts.apply(row.value());
    }
}
