package dev.tandem.readmodel.row;

import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;

import java.util.List;
import java.util.Map;

/** What a statement has written: rows as they are in the table, as JSON and by their keys. */
record SavedRows<R extends Record>(RecordTable<R> table, Map<String, String> written) {

    /**
     * Each change must have written its row, and the row must be what was to be written.
     *
     * @throws StaleRowException if another updater was faster
     * @throws FailureException if a row came back as another one
     */
    void check(List<RowChange<R>> changes) {
        for (RowChange<R> change : changes) {
            String row = written.get(change.aggregateId());
            if (row == null) {
                throw missing(change, changes);
            }
            if (!change.isRemoval()) {
                table.lost(change.now().value(), row)
                        .ifPresent(where -> {
                            throw RowFault.lost(table.name(), change.aggregateId(), where);
                        });
            }
        }
    }

    private RuntimeException missing(RowChange<R> change, List<RowChange<R>> changes) {
        List<String> asked = changes.stream().map(RowChange::aggregateId).toList();
        return written.keySet().stream()
                .filter(key -> !asked.contains(key))
                .findFirst()
                .<RuntimeException>map(key -> RowFault.otherKey(table.name(), key))
                .orElseGet(() -> new StaleRowException(change));
    }
}
