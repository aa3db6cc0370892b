package dev.tandem.readmodel.row;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.UnreadableRowException;
import dev.tandem.readmodel.rebuild.ReadModelTable;
import dev.tandem.readmodel.rebuild.ReadModelTables;

import org.springframework.jdbc.core.JdbcOperations;

import tools.jackson.core.JacksonException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps the rows of a read model in a table that has the components of a record as columns, in
 * snake_case, and {@code last_sequence_number bigint}. The first component is the aggregate's id: a
 * text, a {@code uuid} or a whole number. Values go into columns of their own types; a list into an
 * array or {@code jsonb}, a map or another record into {@code jsonb}. {@code
 * docs/reference/types.md} lists what is kept. One statement locks a batch, and two at most write
 * it; each row is compared with what the table has of it then.
 *
 * @param <R> the record
 */
public final class RecordRowStore<R extends Record> implements RowStore<R> {

    private static final String NUMBER = "last_sequence_number";

    private final JdbcOperations jdbc;
    private final RecordTable<R> table;
    private final RowStatements statements;
    private final Microseconds<R> microseconds;

    /**
     * @param jdbc reaches the database
     * @param table its name, without quotes
     * @param row the record
     * @throws IllegalArgumentException if that can't be the name of a table, or a component can't
     *     be a column: says which, and why
     */
    public RecordRowStore(JdbcOperations jdbc, String table, Class<R> row) {
        this.jdbc = jdbc;
        this.table = RecordTable.of(table, row, NUMBER);
        this.statements = new RowStatements(this.table, NUMBER);
        this.microseconds = new Microseconds<>(row);
    }

    /** The table, for a rebuild beside it. */
    public ReadModelTables tables() {
        List<String> columns = Stream.concat(table.columns().stream(), Stream.of(NUMBER)).toList();
        return new ReadModelTables(List.of(new ReadModelTable(table.name(), columns)), table.key());
    }

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return selected(aggregateIds, statements.locking());
    }

    @Override
    public Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        return selected(aggregateIds, "");
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.query(statements.ids(), (row, _) -> row.getString(1), after, limit);
    }

    @Override
    public R kept(R value) {
        return microseconds.of(value);
    }

    /** All rows as they are, by aggregate id, without a lock: to look one up, or to compare. */
    public Map<String, Row<R>> all() {
        return select("");
    }

    /** The row as it is, without a lock; empty where there is none. */
    public Optional<Row<R>> find(String aggregateId) {
        return Optional.ofNullable(read(new TreeSet<>(List.of(aggregateId))).get(aggregateId));
    }

    private Map<String, Row<R>> selected(SortedSet<String> ids, String then) {
        Map<String, Row<R>> rows =
                select(statements.whereKeys() + then, TextArray.ofUnknownType(ids));
        rows.keySet().stream()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw SavedRows.otherKey(table.name(), id);
                });
        return rows;
    }

    private Map<String, Row<R>> select(String which, Object... parameters) {
        Map<String, Row<R>> rows = new HashMap<>();
        jdbc.query(
                statements.selectAll() + which,
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

    @Override
    public void save(List<RowChange<R>> changes) {
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
