package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The statements that bring what was made beside into the live tables: rows that differ are
 * changed, and of their columns those that the row store writes; rows that are not there beside go,
 * children first; what is new comes, parents first. Aggregates that could not be rebuilt are left
 * as they are.
 *
 * @param readModel its name
 */
record Merge(BesideTables beside, String readModel) {

    /**
     * Aggregates whose live row is further than the one beside, unless it was compared with the
     * event log at that very number: the first in the order of their ids, with the number of the
     * live row.
     *
     * @param limit at most so many
     */
    SortedMap<String, Long> behind(int limit) {
        SortedMap<String, Long> behind = new TreeMap<>();
        jdbc().query(
                        """
                        SELECT l.%1$s::text, l.last_sequence_number FROM %2$s l
                          LEFT JOIN %3$s b ON b.%1$s = l.%1$s
                          LEFT JOIN %4$s j ON j.id = l.%1$s::text COLLATE "C"
                         WHERE l.last_sequence_number > coalesce(b.last_sequence_number, 0)
                           AND l.last_sequence_number IS DISTINCT FROM j.live_number
                         LIMIT ?
                        """
                                .formatted(id(), live(), besideRoot(), beside.compared()),
                        row -> {
                            behind.put(row.getString(1), row.getLong(2));
                        },
                        limit);
        return behind;
    }

    /** These have been caught up with the event log, which the live row may still be ahead of. */
    void compared(SortedMap<String, Long> behind) {
        jdbc().update(
                        """
                        INSERT INTO %s SELECT * FROM unnest(?::text[], ?::bigint[])
                        ON CONFLICT (id) DO UPDATE SET live_number = EXCLUDED.live_number
                        """
                                .formatted(beside.compared()),
                        behind.keySet().toArray(String[]::new),
                        behind.values().toArray(Long[]::new));
    }

    /** How many live rows there are. */
    long rows() {
        return count("SELECT count(*) FROM " + live());
    }

    /** How many of them have no event. */
    long withoutEvents() {
        return count(
                "SELECT count(*) FROM %s l WHERE %s".formatted(live(), isWithoutEvents()),
                readModel);
    }

    /** The aggregates of those. */
    List<String> idsWithoutEvents() {
        return jdbc().query(
                        "SELECT l.%s::text FROM %s l WHERE %s"
                                .formatted(id(), live(), isWithoutEvents()),
                        (row, _) -> row.getString(1),
                        readModel);
    }

    /** Keeps writers of the live tables out until the transaction ends; readers go on. */
    void lock() {
        jdbc().execute(
                        "LOCK TABLE %s IN EXCLUSIVE MODE"
                                .formatted(
                                        tables().stream()
                                                .map(beside::live)
                                                .collect(joining(", "))));
    }

    /** Takes an aggregate away, its children first. */
    void remove(String aggregateId) {
        for (ReadModelTable table : tables().reversed()) {
            jdbc().update(
                            "DELETE FROM %s WHERE %s::text COLLATE \"C\" = ?"
                                    .formatted(beside.live(table), id()),
                            aggregateId);
        }
    }

    /** Children that are not there beside. */
    List<Runnable> childrenOut() {
        return tables().reversed().stream()
                .filter(table -> !table.equals(root()))
                .map(table -> statement(table, this::deleteGone))
                .toList();
    }

    /** Rows that differ, and new ones. */
    List<Runnable> rowsIn() {
        return tables().stream()
                .flatMap(table ->
                        Stream.of(
                                statement(table, this::updateDiffering),
                                statement(table, this::insertNew)))
                .toList();
    }

    private interface Statement {
        String of(ReadModelTable table, String sameKey);
    }

    private Runnable statement(ReadModelTable table, Statement sql) {
        return () -> {
            String sameKey =
                    beside.key(table).stream()
                            .map(SqlName::quoted)
                            .map(column -> "l.%1$s = b.%1$s".formatted(column))
                            .collect(joining(" AND "));
            jdbc().update(sql.of(table, sameKey), readModel);
        };
    }

    private String deleteGone(ReadModelTable table, String sameKey) {
        return "DELETE FROM %s l WHERE NOT EXISTS (SELECT FROM %s b WHERE %s) AND %s"
                .formatted(beside.live(table), beside.beside(table), sameKey, isRebuilt("l"));
    }

    /** Compared byte by byte, which every type can be. */
    private String updateDiffering(ReadModelTable table, String sameKey) {
        return "UPDATE %s l SET (%s) = ROW(%s) FROM %s b WHERE %s AND ROW(%s)::record *<> ROW(%s)::record AND %s"
                .formatted(
                        beside.live(table),
                        columns(table, column -> column),
                        columns(table, column -> "b." + column),
                        beside.beside(table),
                        sameKey,
                        columns(table, column -> "l." + column),
                        columns(table, column -> "b." + column),
                        isRebuilt("l"));
    }

    private String insertNew(ReadModelTable table, String sameKey) {
        return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %3$s b WHERE NOT EXISTS (SELECT FROM %1$s l WHERE %4$s) AND %5$s"
                .formatted(
                        beside.live(table),
                        columns(table, column -> column),
                        beside.beside(table),
                        sameKey,
                        isRebuilt("b"));
    }

    private String isWithoutEvents() {
        return "NOT EXISTS (SELECT FROM %2$s b WHERE b.%1$s = l.%1$s) AND %3$s"
                .formatted(id(), besideRoot(), isRebuilt("l"));
    }

    /** As {@link dev.tandem.readmodel.schema.StoredText} has it, a backslash is there twice. */
    private String isRebuilt(String row) {
        return """
        NOT EXISTS (SELECT FROM rebuild_failure f
                     WHERE f.read_model = ? AND f.aggregate_id =
                           replace(%s.%s::text, chr(92), chr(92) || chr(92)) COLLATE "C")
        """
                .formatted(row, id());
    }

    private static String columns(ReadModelTable table, UnaryOperator<String> pattern) {
        return table.columns().stream().map(SqlName::quoted).map(pattern).collect(joining(", "));
    }

    private long count(String sql, Object... parameters) {
        Long found = jdbc().queryForObject(sql, Long.class, parameters);
        return found == null ? 0 : found;
    }

    private JdbcOperations jdbc() {
        return beside.jdbc();
    }

    private List<ReadModelTable> tables() {
        return beside.tables().tables();
    }

    private ReadModelTable root() {
        return beside.tables().root();
    }

    private String live() {
        return beside.live(root());
    }

    private String besideRoot() {
        return beside.beside(root());
    }

    private String id() {
        return SqlName.quoted(beside.tables().idColumn());
    }
}
