package dev.tandem.readmodel.rebuild;

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
        String live = SchemaNames.live(jdbc);
        return new BesideTables(jdbc, tables, live, SchemaNames.beside(live, readModel));
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

    /** The names of all of them. */
    List<String> names() {
        return Stream.concat(tables.names().stream(), Stream.of(COMPARED, REMOVED)).toList();
    }

    /** The columns of the live table's primary key. */
    List<String> key(ReadModelTable table) {
        return new LiveColumns(jdbc).key(live(table));
    }
}
