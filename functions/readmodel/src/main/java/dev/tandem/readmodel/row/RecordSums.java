package dev.tandem.readmodel.row;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
    private final String delta;

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
        RowComponents.checkSums(part);
        this.delta =
                """
                WITH "the delta" AS (
                    SELECT %1$s, %2$s FROM (
                        SELECT %1$s, %3$s FROM %5$s
                        UNION ALL SELECT %1$s, %4$s FROM %5$s) part
                     GROUP BY %1$s)
                """
                        .formatted(
                                this.table.quotedKey(),
                                each("sum(%1$s) AS %1$s"),
                                each("%s"),
                                each("-%s"),
                                this.table.rows());
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
        Object[] parts = {table.json(more), table.json(less)};
        // never a negative row: a table may check that its sums are none
        jdbc.update(
                delta
                        + "INSERT INTO %1$s (%2$s, %3$s) SELECT %2$s, %4$s FROM \"the delta\" ORDER BY %2$s ON CONFLICT DO NOTHING"
                                .formatted(
                                        table.quotedName(),
                                        table.quotedKey(),
                                        each("%s"),
                                        each("0")),
                parts);
        jdbc.queryForList(
                delta
                        + "SELECT t.%1$s FROM %2$s t JOIN \"the delta\" USING (%1$s) ORDER BY t.%1$s FOR UPDATE OF t"
                                .formatted(table.quotedKey(), table.quotedName()),
                String.class,
                parts);
        jdbc.update(
                delta
                        + "UPDATE %1$s t SET %2$s FROM \"the delta\" d WHERE t.%3$s = d.%3$s"
                                .formatted(
                                        table.quotedName(),
                                        each("%1$s = t.%1$s + d.%1$s"),
                                        table.quotedKey()),
                parts);
    }

    /**
     * The keys whose row is not the sum of these parts, in order; a row of zeros may be missing.
     *
     * @param parts all that there are
     */
    public List<String> differences(Collection<T> parts) {
        return jdbc.query(
                """
                SELECT %1$s FROM (
                    SELECT %1$s, %2$s FROM (
                        SELECT %1$s, %3$s FROM %4$s UNION ALL SELECT %1$s, %5$s FROM %6$s) part
                     GROUP BY %1$s) total
                 WHERE (%3$s) IS DISTINCT FROM (%7$s) ORDER BY %1$s
                """
                        .formatted(
                                table.quotedKey(),
                                each("sum(%1$s) AS %1$s"),
                                each("%s"),
                                table.quotedName(),
                                each("-%s"),
                                table.rows(),
                                each("0")),
                (row, _) -> row.getString(1),
                table.json(parts));
    }

    /** All sums as they are, in the order of their keys. */
    public List<T> all() {
        return select("");
    }

    /** The sums under that key; empty where no part has ever been. */
    public Optional<T> find(String key) {
        return select(
                        " WHERE %s = ANY (?)".formatted(table.quotedKey()),
                        TextArray.ofUnknownType(List.of(key)))
                .stream()
                .findFirst();
    }

    private List<T> select(String which, Object... parameters) {
        return jdbc.query(
                "SELECT to_jsonb(%1$s) FROM %2$s %1$s%3$s ORDER BY %1$s.%4$s"
                        .formatted(RecordTable.ALIAS, table.quotedName(), which, table.quotedKey()),
                (row, _) -> table.read(row.getString(1)),
                parameters);
    }

    private String each(String pattern) {
        return RecordTable.each(table.values(), pattern::formatted);
    }
}
