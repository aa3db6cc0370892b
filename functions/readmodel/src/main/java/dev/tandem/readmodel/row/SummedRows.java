package dev.tandem.readmodel.row;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of one kind of aggregate that are parts of sums as well: whatever changes them changes the
 * sums by the difference, in the same transaction and behind the same guard. So a read model
 * combines events of several kinds of aggregate: each kind has its rows, updater and stream, and
 * all have the sums in common.
 *
 * @param <R> the rows of the aggregate
 * @param <T> the parts
 * @param rows where the rows are; each is the memory of what its aggregate has put into the sums
 * @param parts what a row puts into them, pure
 * @param sums what they are put into
 */
public record SummedRows<R, T extends Record>(
        RowStore<R> rows, Function<? super R, List<T>> parts, RecordSums<T> sums)
        implements RowStore<R> {

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return rows.lock(aggregateIds);
    }

    @Override
    public Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        return rows.read(aggregateIds);
    }

    @Override
    public List<String> ids(String after, int limit) {
        return rows.ids(after, limit);
    }

    @Override
    public R kept(R value) {
        return rows.kept(value);
    }

    /** The rows first: behind their locks nobody else changes what the aggregates have put in. */
    @Override
    public void save(List<RowChange<R>> changes) {
        rows.save(changes);
        sums.change(
                changes.stream().map(RowChange::read).flatMap(this::partsOf).toList(),
                changes.stream().map(RowChange::now).flatMap(this::partsOf).toList());
    }

    private Stream<T> partsOf(Row<R> row) {
        return row.lastSequenceNumber() == 0 || row.isGone()
                ? Stream.of()
                : parts.apply(row.value()).stream();
    }
}
