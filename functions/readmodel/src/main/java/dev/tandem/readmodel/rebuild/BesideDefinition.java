package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Makes and drops the tables beside the live ones, and their schema. */
record BesideDefinition(BesideTables beside) {

    /** Whether all of them are there. */
    boolean isThere() {
        return schema().has(beside.names());
    }

    /**
     * Makes them, empty, in the transaction under way.
     *
     * @throws IllegalStateException if a live table is not there, or lacks a column or a primary
     *     key
     */
    void make() {
        drop();
        schema().make();
        beside.tables().tables().forEach(this::make);
        beside.jdbc()
                .execute(
                        "CREATE TABLE %s (id text COLLATE \"C\" PRIMARY KEY, live_number bigint NOT NULL)"
                                .formatted(beside.compared()));
        beside.jdbc()
                .execute(
                        "CREATE TABLE %s (LIKE removed_row INCLUDING ALL)"
                                .formatted(beside.removed()));
    }

    private void make(ReadModelTable table) {
        String live = beside.live(table);
        LiveTableCheck check = new LiveTableCheck(new LiveColumns(beside.jdbc()));
        String others =
                check.columns(table, live).stream()
                        .filter(column -> !table.columns().contains(column))
                        .map(column -> "DROP COLUMN " + SqlName.quoted(column))
                        .collect(joining(", "));
        beside.jdbc()
                .execute(
                        "CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)"
                                .formatted(beside.beside(table), live));
        if (!others.isEmpty()) {
            beside.jdbc().execute("ALTER TABLE %s %s".formatted(beside.beside(table), others));
        }
    }

    /** Drops them if they are there, and nothing that is not theirs. */
    void drop() {
        if (!schema().isThere()) {
            return;
        }
        List<ReadModelTable> tables = beside.tables().tables();
        beside.jdbc()
                .execute(
                        "DROP TABLE IF EXISTS %s, %s, %s"
                                .formatted(
                                        tables.stream().map(beside::beside).collect(joining(", ")),
                                        beside.compared(),
                                        beside.removed()));
        schema().dropIfOurs();
    }

    private BesideSchema schema() {
        return new BesideSchema(beside.jdbc(), beside.schema());
    }
}
