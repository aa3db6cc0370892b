package dev.tandem.readmodel.row;

import static dev.tandem.readmodel.row.RecordTable.ALIAS;
import static dev.tandem.readmodel.row.RecordTable.each;
import static dev.tandem.readmodel.row.RecordTable.quoted;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * The statements that write the table of a {@link RecordRowStore}. They take one JSON array, whose
 * elements have the row, and beside it what is ours: {@code read} and {@code now}, the sequence
 * numbers. They return the key as text, and the row as it is in the table now.
 *
 * @param number the column of the sequence number
 */
record RowStatements(RecordTable<?> table, String number) {

    private static final String RETURNING =
            " RETURNING " + ALIAS + ".%s::text, to_jsonb(" + ALIAS + ")";

    String insert() {
        return "INSERT INTO %1$s AS %2$s (%3$s, %4$s) SELECT %5$s, %6$s FROM %7$s ON CONFLICT (%8$s) DO NOTHING"
                        .formatted(
                                table.quotedName(),
                                ALIAS,
                                each(table.columns(), column -> column),
                                quoted(number),
                                each(table.columns(), column -> "r." + column),
                                given("now"),
                                given(),
                                key())
                + returning();
    }

    String update() {
        return "UPDATE %1$s AS %2$s SET %3$s FROM %4$s WHERE %5$s"
                        .formatted(table.quotedName(), ALIAS, assignments(), given(), isAsRead())
                + returning();
    }

    private String assignments() {
        return Stream.concat(
                        table.values().stream()
                                .map(RecordTable::quoted)
                                .map("%1$s = r.%1$s"::formatted),
                        Stream.of("%s = %s".formatted(quoted(number), given("now"))))
                .collect(joining(", "));
    }

    String delete() {
        return "DELETE FROM %1$s AS %2$s USING %3$s WHERE %4$s"
                        .formatted(table.quotedName(), ALIAS, given(), isAsRead())
                + returning();
    }

    private String isAsRead() {
        return "%1$s.%2$s = r.%2$s AND %1$s.%3$s = %4$s"
                .formatted(ALIAS, key(), quoted(number), given("read"));
    }

    private String given() {
        return """
        jsonb_array_elements(CAST(? AS jsonb)) e(given),
               jsonb_populate_record(%s, e.given -> 'row') r\
        """
                .formatted(table.emptyRow());
    }

    private static String given(String field) {
        return "CAST(e.given ->> '%s' AS bigint)".formatted(field);
    }

    private String returning() {
        return RETURNING.formatted(key());
    }

    private String key() {
        return table.quotedKey();
    }
}
