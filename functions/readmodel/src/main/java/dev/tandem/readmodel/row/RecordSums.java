package dev.tandem.readmodel.row;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows that many aggregates have a part in, of several kinds even: each row is the sum of the parts
 * under its key. Between the events of two aggregates there is no order, and sums need none. {@link
 * SummedRows} keeps them in step with the rows of each aggregate, in the same transaction.
 *
 * <p>The table has the components of a record as columns, in snake_case: first the key, which is
 * the primary key, then whole numbers or decimals.
 *
 * @param <T> the record of a part, and of a sum
 */
public final class RecordSums<T extends Record> {

    private final JdbcOperations jdbc;
    private final RecordTable<T> table;
    private final SumStatements statements;
    private final SumStatements moved;
    private final KeyType keyType;

    /**
     * @param jdbc reaches the database
     * @param table its name, without quotes
     * @param part the record
     * @throws IllegalArgumentException if that can't be the name of a table, or a component can't
     *     be a column, or no sum: says which, and why
     */
    public RecordSums(JdbcOperations jdbc, String table, Class<T> part) {
        this.jdbc = jdbc;
        this.table = RecordTable.of(table, part);
        SumColumns.check(part);
        this.statements = SumStatements.ofGiven(this.table);
        this.moved = SumStatements.ofMoved(this.table);
        this.keyType = new KeyType(jdbc, this.table);
    }

    /** What reaches the database. */
    JdbcOperations jdbc() {
        return jdbc;
    }

    /** What each aggregate has put in. */
    SummedParts<T> parts() {
        return new SummedParts<>(jdbc, table);
    }

    /** Makes the sums under these keys of all that aggregates have put in. */
    void makeOfParts(List<String> keys) {
        new SumsOfParts(jdbc, table).make(keys);
    }

    /**
     * Takes the parts of before away and adds those of after. Rows are locked in the order of their
     * keys, so that updaters that share some can't block each other for ever.
     */
    public void change(Collection<T> before, Collection<T> after) {
        List<T> less = new ArrayList<>(before);
        List<T> more = new ArrayList<>(after);
        after.forEach(part -> {
            if (less.remove(part)) {
                more.remove(part);
            }
        });
        if (less.isEmpty() && more.isEmpty()) {
            return;
        }
        RoundTrip trip = new RoundTrip(jdbc);
        change(statements, trip, table.json(more), table.json(less));
        trip.run();
    }

    private static void change(SumStatements statements, RoundTrip trip, Object... parameters) {
        trip.add(statements.insert(), parameters);
        trip.add(statements.lock(), parameters);
        trip.add(statements.update(), parameters);
    }

    /**
     * From now on aggregates of that kind have put in what they put in now, and nothing else; the
     * sums change by the difference.
     *
     * @param said what their rows say that they have put in, for sums of which nobody remembers it
     */
    void move(String kind, Map<String, List<T>> now, Collection<T> said, RoundTrip trip) {
        new RememberedParts(jdbc, table).note(trip);
        change(
                moved,
                trip,
                table.json(now.values().stream().flatMap(List::stream).toList()),
                table.name(),
                kind,
                table.json(now.keySet()),
                table.json(said),
                table.name());
        parts().put(kind, now, trip);
    }

    /**
     * The keys whose row is not the sum of these parts, in order; a row of zeros may be missing.
     *
     * @param parts all that there are
     */
    public List<String> differences(Collection<T> parts) {
        return jdbc.query(
                statements.differences(), (row, _) -> row.getString(1), table.json(parts));
    }

    /** All sums as they are, in the order of their keys. */
    public List<T> all() {
        return select("");
    }

    /** The sums under that key; empty where no part has ever been. */
    public Optional<T> find(String key) {
        KeyTexts keys = KeyTexts.among(new TreeSet<>(Set.of(key)), keyType);
        if (keys.texts().isEmpty()) {
            return Optional.empty();
        }
        List<T> found =
                select(
                        " WHERE %s = ANY (%s)"
                                .formatted(table.quotedKey(), RecordTable.keys(keys.type())),
                        table.json(keys.texts()));
        keyType.confirm(keys.type());
        return found.stream().findFirst();
    }

    private List<T> select(String which, Object... parameters) {
        return jdbc.query(
                statements.select(which), (row, _) -> table.read(row.getString(1)), parameters);
    }
}
