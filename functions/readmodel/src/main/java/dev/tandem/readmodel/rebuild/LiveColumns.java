package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;

/** Which columns live tables have. */
record LiveColumns(JdbcOperations jdbc) {

    /**
     * All of a table.
     *
     * @param live its name with its schema, in quotes
     * @throws IllegalStateException if it is not there, or lacks a column or a primary key
     */
    List<String> checked(ReadModelTable table, String live) {
        List<String> there = columns(live);
        List<String> lacks =
                table.columns().stream().filter(column -> !there.contains(column)).toList();
        if (!lacks.isEmpty()) {
            throw new IllegalStateException(
                    "the table %s has no column %s: run the migrations of this code before its rebuild"
                            .formatted(live, String.join(", ", lacks)));
        }
        List<String> key = key(live);
        if (key.isEmpty() || !table.columns().containsAll(key)) {
            throw new IllegalStateException(
                    "the table %s needs a primary key of columns that the row store writes, and has %s"
                            .formatted(live, key.isEmpty() ? "none" : key));
        }
        return there;
    }

    private List<String> columns(String live) {
        return jdbc.query(
                """
                SELECT attname FROM pg_attribute
                 WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
                """,
                (row, _) -> row.getString(1),
                live);
    }

    /** Those of its primary key. */
    List<String> key(String live) {
        return jdbc.query(
                """
                SELECT a.attname FROM pg_index i JOIN pg_attribute a
                    ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                 WHERE i.indrelid = to_regclass(?) AND i.indisprimary
                """,
                (row, _) -> row.getString(1),
                live);
    }
}
