package dev.tandem.readmodel.row;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.UnreadableRowException;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;

import tools.jackson.core.JacksonException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Reads rows out of the table of a {@link RecordRowStore}. */
record RecordReads<R extends Record>(
        JdbcOperations jdbc, RecordTable<R> table, RowSelects selects, KeyType keyType) {

    /** A row as the table has it. */
    private record Stored(String id, String json, long number) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(row.getString(1), row.getString(2), row.getLong(3));
        }
    }

    /** All of them. */
    Map<String, Row<R>> all() {
        return read(jdbc.query(selects.all(), (row, _) -> Stored.of(row)));
    }

    /** These. What can be no key has no row. */
    Map<String, Row<R>> of(SortedSet<String> ids) {
        KeyTexts keys = KeyTexts.among(ids, keyType);
        if (keys.texts().isEmpty()) {
            return Map.of();
        }
        List<Stored> rows =
                jdbc.query(
                        selects.all() + selects.whereKeys(keys.type()),
                        (row, _) -> Stored.of(row),
                        table.json(keys.texts()));
        keyType.confirm(keys.type());
        return ofThese(ids, rows);
    }

    /**
     * The same, locked until the transaction ends; they are read once the trip has run. Here what
     * can be no key is refused: it is the fault of the aggregate whose events can't get in.
     */
    Supplier<Map<String, Row<R>>> locked(SortedSet<String> ids, RoundTrip trip) {
        String type = keyType.take(trip::run);
        List<Stored> rows = new ArrayList<>();
        trip.add(
                selects.all() + selects.whereKeys(type) + selects.locking(),
                row -> rows.add(Stored.of(row)),
                table.json(ids));
        return () -> {
            keyType.confirm(type);
            return ofThese(ids, rows);
        };
    }

    private Map<String, Row<R>> ofThese(SortedSet<String> ids, List<Stored> stored) {
        Map<String, Row<R>> rows = read(stored);
        rows.keySet().stream()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw RowFault.otherKey(table.name(), id);
                });
        return rows;
    }

    private Map<String, Row<R>> read(List<Stored> stored) {
        Map<String, Row<R>> rows = new HashMap<>();
        stored.forEach(row -> rows.put(row.id(), read(row)));
        return rows;
    }

    private Row<R> read(Stored row) {
        try {
            return Row.there(row.id(), row.number(), table.read(row.json()));
        } catch (JacksonException e) {
            throw new UnreadableRowException(row.id(), row.number(), e);
        }
    }
}
