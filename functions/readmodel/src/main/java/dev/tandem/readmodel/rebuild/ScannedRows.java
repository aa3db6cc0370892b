package dev.tandem.readmodel.rebuild;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Rows that are made of scanned histories: the log is told how far each is that was locked.
 *
 * @param log has histories at hand
 */
record ScannedRows<R>(RowStore<R> rows, ScannedLog<?> log) implements RowStore<R> {

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        try {
            Map<String, Row<R>> locked = rows.lock(aggregateIds);
            locked.forEach((id, row) -> log.isAt(id, row.lastSequenceNumber()));
            return locked;
        } catch (RuntimeException e) {
            log.forget(aggregateIds);
            throw e;
        }
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

    @Override
    public void save(List<RowChange<R>> changes) {
        rows.save(changes);
    }

    @Override
    public void madeAnew(List<Row<R>> made) {
        rows.madeAnew(made);
    }

    @Override
    public void allMadeAnew() {
        rows.allMadeAnew();
    }
}
