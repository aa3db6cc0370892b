package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.JdbcOperations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The tables in which a rebuild makes rows beside the live ones: with the same types, checks and
 * indexes, and of the columns only those that the row store writes. They lie in a schema that
 * belongs to one read model in one live schema, so that two deployments in a database don't meet.
 *
 * @param live the schema of the live tables
 * @param schema theirs
 */
record BesideTables(JdbcOperations jdbc, ReadModelTables tables, String live, String schema) {

    /** Names of schemas that are longer are cut by PostgreSQL, in bytes. */
    private static final int LONGEST = 63;

    /** No name of a read model's table has a dollar. */
    private static final String COMPARED = "rebuild$compared";

    private static final String MADE_BY_US = "made for a rebuild, which drops it";

    /**
     * Those of a read model.
     *
     * @throws IllegalStateException if the connection has no schema
     */
    static BesideTables of(JdbcOperations jdbc, ReadModelTables tables, String readModel) {
        String live =
                Optional.ofNullable(jdbc.queryForObject("SELECT current_schema()", String.class))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no schema of the search_path is there: create it, or grant"
                                                + " USAGE on it"));
        return new BesideTables(jdbc, tables, live, schema(live, readModel));
    }

    private static String schema(String live, String readModel) {
        String name = "%s$%s$rebuild".formatted(live, readModel);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST ? name : UUID.nameUUIDFromBytes(bytes) + "$rebuild";
    }

    String live(ReadModelTable table) {
        return SqlName.quoted(live) + "." + SqlName.quoted(table.name());
    }

    String beside(ReadModelTable table) {
        return SqlName.quoted(schema) + "." + SqlName.quoted(table.name());
    }

    /** The aggregates whose live row was compared with the event log, and at which number. */
    String compared() {
        return SqlName.quoted(schema) + "." + SqlName.quoted(COMPARED);
    }

    /** Whether all of them are there. */
    boolean areThere() {
        List<String> names = Stream.concat(tables.names().stream(), Stream.of(COMPARED)).toList();
        Integer found =
                jdbc.queryForObject(
                        """
                        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname = ? AND c.relname = ANY (?)
                        """,
                        Integer.class,
                        schema,
                        names.toArray(String[]::new));
        return found != null && found == names.size();
    }

    /**
     * Makes them, empty, in the transaction under way.
     *
     * @throws IllegalStateException if a live table is not there, or lacks a column or a primary
     *     key
     */
    void make() {
        drop();
        if (!schemaIsThere()) {
            jdbc.execute("CREATE SCHEMA " + SqlName.quoted(schema));
            jdbc.execute(
                    "COMMENT ON SCHEMA %s IS '%s'".formatted(SqlName.quoted(schema), MADE_BY_US));
        }
        tables.tables().forEach(this::make);
        jdbc.execute(
                "CREATE TABLE %s (id text COLLATE \"C\" PRIMARY KEY, live_number bigint NOT NULL)"
                        .formatted(compared()));
    }

    private void make(ReadModelTable table) {
        List<String> there = columns(table);
        check(table, there);
        jdbc.execute(
                "CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)"
                        .formatted(beside(table), live(table)));
        String others =
                there.stream()
                        .filter(column -> !table.columns().contains(column))
                        .map(column -> "DROP COLUMN " + SqlName.quoted(column))
                        .collect(joining(", "));
        if (!others.isEmpty()) {
            jdbc.execute("ALTER TABLE %s %s".formatted(beside(table), others));
        }
    }

    private void check(ReadModelTable table, List<String> there) {
        List<String> lacks =
                table.columns().stream().filter(column -> !there.contains(column)).toList();
        if (!lacks.isEmpty()) {
            throw new IllegalStateException(
                    "the table %s has no column %s: run the migrations of this code before its rebuild"
                            .formatted(live(table), String.join(", ", lacks)));
        }
        List<String> key = key(table);
        if (key.isEmpty() || !table.columns().containsAll(key)) {
            throw new IllegalStateException(
                    "the table %s needs a primary key of columns that the row store writes, and has %s"
                            .formatted(live(table), key.isEmpty() ? "none" : key));
        }
    }

    private List<String> columns(ReadModelTable table) {
        return jdbc.query(
                """
                SELECT attname FROM pg_attribute
                 WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
                """,
                (row, _) -> row.getString(1),
                live(table));
    }

    /** The columns of the live table's primary key. */
    List<String> key(ReadModelTable table) {
        return jdbc.query(
                """
                SELECT a.attname FROM pg_index i JOIN pg_attribute a
                    ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                 WHERE i.indrelid = to_regclass(?) AND i.indisprimary
                """,
                (row, _) -> row.getString(1),
                live(table));
    }

    /** Drops them if they are there, and nothing that is not theirs. */
    void drop() {
        if (!schemaIsThere()) {
            return;
        }
        jdbc.execute(
                "DROP TABLE IF EXISTS %s, %s"
                        .formatted(
                                tables.tables().stream().map(this::beside).collect(joining(", ")),
                                compared()));
        if (schemaIsOurs()) {
            jdbc.execute("DROP SCHEMA " + SqlName.quoted(schema));
        }
    }

    private boolean schemaIsThere() {
        return is("SELECT count(*) > 0 FROM pg_namespace WHERE nspname = ?", schema);
    }

    /** One that somebody made for us stays, and so does one that holds anything else. */
    private boolean schemaIsOurs() {
        return is(
                """
                SELECT count(*) > 0 FROM pg_namespace n
                 WHERE nspname = ? AND obj_description(n.oid, 'pg_namespace') = ?
                   AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid)
                """,
                schema,
                MADE_BY_US);
    }

    private boolean is(String sql, Object... parameters) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, parameters));
    }
}
