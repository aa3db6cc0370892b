package dev.tandem.readmodel.row;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a statement has written, compared with what it was given. A column may be of a type that
 * keeps less: it would be {@code row_drift} for ever.
 *
 * @param written the rows as they are in the table, as JSON and by their keys
 */
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
                            throw lost(change.aggregateId(), where);
                        });
            }
        }
    }

    private RuntimeException missing(RowChange<R> change, List<RowChange<R>> changes) {
        List<String> asked = changes.stream().map(RowChange::aggregateId).toList();
        return written.keySet().stream()
                .filter(key -> !asked.contains(key))
                .findFirst()
                .<RuntimeException>map(key -> otherKey(table.name(), key))
                .orElseGet(() -> new StaleRowException(change));
    }

    private FailureException lost(String aggregateId, String where) {
        return fault(
                "the row of %s comes back from the table %s as another one%s: give its column a type that keeps the value, or round it in the projection"
                        .formatted(
                                aggregateId, table.name(), where.isEmpty() ? "" : ", at " + where));
    }

    /** The first component of a row is not the id of its aggregate, or is that in other letters. */
    static FailureException otherKey(String table, String key) {
        return fault(
                "a row of the table %s has the key %s, which is the id of no aggregate that was asked for: the first component must be the id, and an id be written as the column writes it"
                        .formatted(table, key));
    }

    private static FailureException fault(String text) {
        return new FailureException(
                new Fault(OptionalLong.empty(), FaultReason.PROJECTION_FAILED, text));
    }
}
