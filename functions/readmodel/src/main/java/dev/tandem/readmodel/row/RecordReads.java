package dev.tandem.readmodel.row;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.UnreadableRowException;

import org.springframework.jdbc.core.JdbcOperations;

import tools.jackson.core.JacksonException;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** Reads rows out of the table of a {@link RecordRowStore}. */
record RecordReads<R extends Record>(
        JdbcOperations jdbc, RecordTable<R> table, RowSelects selects) {

    /** All of them. */
    Map<String, Row<R>> all() {
        return select("");
    }

    /** These. */
    Map<String, Row<R>> of(SortedSet<String> ids) {
        return of(ids, "");
    }

    /** The same, locked until the transaction ends. */
    Map<String, Row<R>> locked(SortedSet<String> ids) {
        return of(ids, selects.locking());
    }

    private Map<String, Row<R>> of(SortedSet<String> ids, String then) {
        Map<String, Row<R>> rows = select(selects.whereKeys() + then, TextArray.ofUnknownType(ids));
        rows.keySet().stream()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw RowFault.otherKey(table.name(), id);
                });
        return rows;
    }

    private Map<String, Row<R>> select(String which, Object... parameters) {
        Map<String, Row<R>> rows = new HashMap<>();
        jdbc.query(
                selects.all() + which,
                row -> {
                    String id = row.getString(1);
                    rows.put(id, row(id, row.getLong(3), row.getString(2)));
                },
                parameters);
        return rows;
    }

    private Row<R> row(String id, long number, String json) {
        try {
            return Row.there(id, number, table.read(json));
        } catch (JacksonException e) {
            throw new UnreadableRowException(id, number, e);
        }
    }
}
