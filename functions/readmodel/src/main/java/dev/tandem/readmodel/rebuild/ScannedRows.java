package dev.tandem.readmodel.rebuild;

import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowStore;

import java.util.Map;
import java.util.SortedSet;

/**
 * Rows that are made of scanned histories: the log is told how far each is that was locked.
 *
 * @param log has histories at hand
 */
record ScannedRows<R>(RowStore<R> rows, ScannedLog<?> log) implements DelegatingRowStore<R> {

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
}
