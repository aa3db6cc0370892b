package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;

/** Which columns live tables have. */
record LiveColumns(JdbcOperations jdbc) {

    /**
     * All of a table.
     *
     * @param live its name with its schema, in quotes
     */
    List<String> columns(String live) {
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
