package dev.tandem.readmodel.row;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.readmodel.rebuild.ReadModelTable;
import dev.tandem.readmodel.rebuild.ReadModelTables;

import org.springframework.jdbc.core.JdbcOperations;

import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Keeps the rows of a read model in a table that has the components of a record as columns, in
 * snake_case, and {@code last_sequence_number bigint}. The first component is the aggregate's id.
 * Texts, numbers, booleans and instants go into columns of their own types; a list, a map or
 * another record into a {@code jsonb} column. One statement locks a batch, and two at most write
 * it.
 *
 * @param <R> the record
 */
public final class RecordRowStore<R extends Record> implements RowStore<R> {

    private static final String NUMBER = "last_sequence_number";

    private final JdbcOperations jdbc;
    private final RecordTable<R> table;
    private final String selectAll;
    private final String insert;
    private final String update;
    private final String delete;

    /**
     * @param jdbc reaches the database
     * @param table its name, without quotes
     * @param row the record
     * @throws IllegalArgumentException if that can't be the name of a table, or the record is empty
     */
    public RecordRowStore(JdbcOperations jdbc, String table, Class<R> row) {
        this.jdbc = jdbc;
        this.table = RecordTable.of(table, row);
        String key = this.table.key();
        String columns = RecordTable.each(this.table.columns(), column -> column);
        this.selectAll =
                "SELECT %1$s, to_jsonb(t) - '%2$s', %2$s FROM %3$s t".formatted(key, NUMBER, table);
        this.insert =
                "INSERT INTO %1$s (%2$s, %3$s) SELECT %2$s, %3$s FROM %4$s ON CONFLICT (%5$s) DO NOTHING RETURNING %5$s"
                        .formatted(table, columns, NUMBER, this.table.rows(), key);
        this.update =
                """
                UPDATE %1$s t SET %2$s%3$s = r.%3$s FROM %4$s r,
                       jsonb_to_recordset(CAST(? AS jsonb)) AS l(%5$s text, loaded bigint)
                 WHERE t.%5$s = r.%5$s AND t.%5$s = l.%5$s AND t.%3$s = l.loaded RETURNING t.%5$s
                """
                        .formatted(
                                table,
                                RecordTable.each(
                                                this.table.values(),
                                                column -> column + " = r." + column)
                                        .transform(set -> set.isEmpty() ? "" : set + ", "),
                                NUMBER,
                                this.table.rows(),
                                key);
        this.delete =
                """
                DELETE FROM %1$s t USING jsonb_to_recordset(CAST(? AS jsonb)) AS l(%2$s text, loaded bigint)
                 WHERE t.%2$s = l.%2$s AND t.%3$s = l.loaded RETURNING t.%2$s
                """
                        .formatted(table, key, NUMBER);
    }

    /** The table, for a rebuild beside it. */
    public ReadModelTables tables() {
        List<String> columns = Stream.concat(table.columns().stream(), Stream.of(NUMBER)).toList();
        return new ReadModelTables(List.of(new ReadModelTable(table.name(), columns)), table.key());
    }

    @Override
    public Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return select(
                " WHERE %1$s = ANY (?) ORDER BY %1$s FOR UPDATE".formatted(table.key()),
                (Object) aggregateIds.toArray(String[]::new));
    }

    @Override
    public Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        return select(
                " WHERE %s = ANY (?)".formatted(table.key()),
                (Object) aggregateIds.toArray(String[]::new));
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.query(
                "SELECT %1$s FROM %2$s WHERE %1$s COLLATE \"C\" > ? ORDER BY %1$s COLLATE \"C\" LIMIT ?"
                        .formatted(table.key(), table.name()),
                (row, _) -> row.getString(1),
                after,
                limit);
    }

    /** All rows as they are, by aggregate id, without a lock: to look one up, or to compare. */
    public Map<String, Row<R>> all() {
        return select("");
    }

    /** The row as it is, without a lock; empty where there is none. */
    public Optional<Row<R>> find(String aggregateId) {
        return Optional.ofNullable(
                select(" WHERE %s = ?".formatted(table.key()), aggregateId).get(aggregateId));
    }

    private Map<String, Row<R>> select(String which, Object... parameters) {
        Map<String, Row<R>> rows = new HashMap<>();
        jdbc.query(
                selectAll + which,
                row -> {
                    String id = row.getString(1);
                    rows.put(id, Row.there(id, row.getLong(3), table.read(row.getString(2))));
                },
                parameters);
        return rows;
    }

    @Override
    public void save(List<RowChange<R>> changes) {
        write(insert, changes.stream().filter(RowChange::isNew).toList(), 1);
        write(update, changes.stream().filter(RowChange::isUpdate).toList(), 2);
        write(delete, changes.stream().filter(RowChange::isRemoval).toList(), 1);
    }

    private void write(String sql, List<RowChange<R>> changes, int times) {
        if (changes.isEmpty()) {
            return;
        }
        Object[] parameters = new Object[times];
        Arrays.fill(parameters, table.json(changes.stream().map(this::node).toList()));
        Set<String> written = new HashSet<>(jdbc.queryForList(sql, String.class, parameters));
        for (RowChange<R> change : changes) {
            if (!written.contains(change.aggregateId())) {
                throw new StaleRowException(change);
            }
        }
    }

    private ObjectNode node(RowChange<R> change) {
        return table.node(change.now().value())
                .put(NUMBER, change.now().lastSequenceNumber())
                .put("loaded", change.read().lastSequenceNumber());
    }
}
