package dev.tandem.readmodel.row;

import static dev.tandem.readmodel.row.RecordTable.ALIAS;
import static dev.tandem.readmodel.row.RecordTable.quoted;

/**
 * The statements that read the table of a {@link RecordRowStore}: the key as text, the row as JSON,
 * and its sequence number.
 *
 * @param number the column of the sequence number
 */
record RowSelects(RecordTable<?> table, String number) {

    String all() {
        return "SELECT %3$s.%1$s::text, to_jsonb(%3$s), %3$s.%2$s FROM %4$s %3$s"
                .formatted(key(), quoted(number), ALIAS, table.quotedName());
    }

    /** The {@code ?} takes the keys as JSON. */
    String whereKeys(String type) {
        return " WHERE %s.%s = ANY (%s)".formatted(ALIAS, key(), RecordTable.keys(type));
    }

    String locking() {
        return " ORDER BY %1$s.%2$s FOR UPDATE OF %1$s".formatted(ALIAS, key());
    }

    String ids() {
        return "SELECT %1$s FROM %2$s WHERE %1$s COLLATE \"C\" > ? ORDER BY %1$s COLLATE \"C\" LIMIT ?"
                .formatted(key() + "::text", table.quotedName());
    }

    private String key() {
        return table.quotedKey();
    }
}
