package dev.tandem.readmodel.removal;

import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Rows that events take away: the number of the last of these stays in the table {@code
 * removed_row}, so that one that comes late or twice does not bring the row back.
 *
 * @param <R> the rows
 */
public final class RemovedRows<R> implements DelegatingRowStore<R> {

    private final RowStore<R> rows;
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
        this.rows = rows;
        this.removed = new RemovalTable(jdbc, readModel);
        this.empty = empty;
    }

    @Override
    public RowStore<R> rows() {
        return rows;
    }

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return with(rows.lock(aggregateIds), aggregateIds, removed::lock);
    }

    @Override
    public Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        return with(rows.read(aggregateIds), aggregateIds, removed::numbers);
    }

    private Map<String, Row<R>> with(
            Map<String, Row<R>> there,
            Collection<String> aggregateIds,
            Function<Collection<String>, Map<String, Long>> numbers) {
        Map<String, Row<R>> all = new HashMap<>(there);
        numbers.apply(aggregateIds.stream().filter(id -> !there.containsKey(id)).toList())
                .forEach((id, number) -> all.put(id, Row.gone(id, number, empty.apply(id))));
        return all;
    }

    @Override
    public void save(List<RowChange<R>> changes) {
        List<RowChange<R>> ofRows = changes.stream().filter(RemovedRows::isOfRows).toList();
        if (!ofRows.isEmpty()) {
            rows.save(ofRows.stream().map(this::asRows).toList());
        }
        new Removals<R>(removed).note(changes);
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
