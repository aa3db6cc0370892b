package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
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

    /** No name of a read model's table has a dollar. */
    private static final String COMPARED = "rebuild$compared";

    /** Found there by the name that it has among the live ones. */
    private static final String REMOVED = "removed_row";

    /**
     * Those of a read model.
     *
     * @throws IllegalStateException if the connection has no schema
     */
    static BesideTables of(JdbcOperations jdbc, ReadModelTables tables, String readModel) {
        String live = BesideSchema.live(jdbc);
        return new BesideTables(jdbc, tables, live, BesideSchema.name(live, readModel));
    }

    String live(ReadModelTable table) {
        return SqlName.quoted(live) + "." + SqlName.quoted(table.name());
    }

    String beside(ReadModelTable table) {
        return SqlName.quoted(schema) + "." + SqlName.quoted(table.name());
    }

    /** The first live table. */
    String liveRoot() {
        return live(tables.root());
    }

    /** The first table beside. */
    String besideRoot() {
        return beside(tables.root());
    }

    /** The column of the aggregate's id. */
    String id() {
        return SqlName.quoted(tables.idColumn());
    }

    /** The aggregates whose live row was compared with the event log, and at which number. */
    String compared() {
        return SqlName.quoted(schema) + "." + SqlName.quoted(COMPARED);
    }

    /** The aggregates that have no row there since an event took it away. */
    String removed() {
        return SqlName.quoted(schema) + "." + REMOVED;
    }

    /** Whether all of them are there. */
    boolean areThere() {
        return theirs().has(
                        Stream.concat(tables.names().stream(), Stream.of(COMPARED, REMOVED))
                                .toList());
    }

    /**
     * Makes them, empty, in the transaction under way.
     *
     * @throws IllegalStateException if a live table is not there, or lacks a column or a primary
     *     key
     */
    void make() {
        drop();
        theirs().make();
        tables.tables().forEach(this::make);
        jdbc.execute(
                "CREATE TABLE %s (id text COLLATE \"C\" PRIMARY KEY, live_number bigint NOT NULL)"
                        .formatted(compared()));
        jdbc.execute("CREATE TABLE %s (LIKE removed_row INCLUDING ALL)".formatted(removed()));
    }

    private void make(ReadModelTable table) {
        List<String> there = liveColumns().checked(table, live(table));
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

    /** The columns of the live table's primary key. */
    List<String> key(ReadModelTable table) {
        return liveColumns().key(live(table));
    }

    private LiveColumns liveColumns() {
        return new LiveColumns(jdbc);
    }

    private BesideSchema theirs() {
        return new BesideSchema(jdbc, schema);
    }

    /** Drops them if they are there, and nothing that is not theirs. */
    void drop() {
        if (!theirs().isThere()) {
            return;
        }
        jdbc.execute(
                "DROP TABLE IF EXISTS %s, %s, %s"
                        .formatted(
                                tables.tables().stream().map(this::beside).collect(joining(", ")),
                                compared(),
                                removed()));
        theirs().dropIfOurs();
    }
}
