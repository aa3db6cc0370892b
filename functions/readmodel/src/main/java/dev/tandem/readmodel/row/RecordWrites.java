package dev.tandem.readmodel.row;

import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Writes rows into the table of a {@link RecordRowStore}, and looks at what came of them. */
record RecordWrites<R extends Record>(RecordTable<R> table, RowStatements statements) {

    /** What looks at it is to be run once the trip has. */
    Runnable save(List<RowChange<R>> changes, RoundTrip trip) {
        Map<String, String> written = new HashMap<>();
        write(statements.insert(), changes, RowChange::isNew, trip, written);
        write(statements.update(), changes, RowChange::isUpdate, trip, written);
        write(statements.delete(), changes, RowChange::isRemoval, trip, written);
        return () -> new SavedRows<>(table, written).check(changes);
    }

    private void write(
            String sql,
            List<RowChange<R>> all,
            Predicate<RowChange<R>> which,
            RoundTrip trip,
            Map<String, String> written) {
        List<RowChange<R>> changes = all.stream().filter(which).toList();
        if (!changes.isEmpty()) {
            trip.add(
                    sql,
                    row -> written.put(row.getString(1), row.getString(2)),
                    table.json(changes.stream().map(this::given).toList()));
        }
    }

    private Map<String, Object> given(RowChange<R> change) {
        return Map.of(
                "row",
                change.isRemoval()
                        ? Map.of(table.key(), change.aggregateId())
                        : table.node(change.now().value()),
                "read",
                change.read().lastSequenceNumber(),
                "now",
                change.now().lastSequenceNumber());
    }
}
