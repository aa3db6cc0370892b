package dev.tandem.readmodel.row;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.rebuild.ReadModelTable;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.roundtrip.RoundTripRowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
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
public final class RecordRowStore<R extends Record> implements RoundTripRowStore<R> {

    private static final String NUMBER = "last_sequence_number";

    private final JdbcOperations jdbc;
    private final RecordTable<R> table;
    private final RecordReads<R> reads;
    private final RecordWrites<R> writes;
    private final KeptRows<R> keptRows;

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
        this.reads =
                new RecordReads<>(
                        jdbc,
                        this.table,
                        new RowSelects(this.table, NUMBER),
                        new KeyType(jdbc, this.table));
        this.writes = new RecordWrites<>(this.table, new RowStatements(this.table, NUMBER));
        this.keptRows = new KeptRows<>(row);
    }

    /** The table, for a rebuild beside it. */
    public ReadModelTables tables() {
        List<String> columns = Stream.concat(table.columns().stream(), Stream.of(NUMBER)).toList();
        return new ReadModelTables(List.of(new ReadModelTable(table.name(), columns)), table.key());
    }

    @Override
    public JdbcOperations jdbc() {
        return jdbc;
    }

    @Override
    public Supplier<Map<String, Row<R>>> lock(SortedSet<String> aggregateIds, RoundTrip trip) {
        return reads.locked(aggregateIds, trip);
    }

    @Override
    public Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        return reads.of(aggregateIds);
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.query(reads.selects().ids(), (row, _) -> row.getString(1), after, limit);
    }

    @Override
    public R kept(R value) {
        return keptRows.kept(value);
    }

    /** All rows as they are, by aggregate id, without a lock: to look one up, or to compare. */
    public Map<String, Row<R>> all() {
        return reads.all();
    }

    /** The row as it is, without a lock; empty where there is none. */
    public Optional<Row<R>> find(String aggregateId) {
        return Optional.ofNullable(read(new TreeSet<>(List.of(aggregateId))).get(aggregateId));
    }

    @Override
    public Runnable save(List<RowChange<R>> changes, RoundTrip trip) {
        return writes.save(changes, trip);
    }
}
