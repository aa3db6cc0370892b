package dev.tandem.readmodel.row;

import dev.tandem.core.projection.RowChange;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes rows into the table of a {@link RecordRowStore}, and looks at what came of them. */
record RecordWrites<R extends Record>(
        JdbcOperations jdbc, RecordTable<R> table, RowStatements statements) {

    void save(List<RowChange<R>> changes) {
        write(statements.insert(), changes.stream().filter(RowChange::isNew).toList());
        write(statements.update(), changes.stream().filter(RowChange::isUpdate).toList());
        write(statements.delete(), changes.stream().filter(RowChange::isRemoval).toList());
    }

    private void write(String sql, List<RowChange<R>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, String> written = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    written.put(row.getString(1), row.getString(2));
                },
                table.json(changes.stream().map(this::given).toList()));
        new SavedRows<>(table, written).check(changes);
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
