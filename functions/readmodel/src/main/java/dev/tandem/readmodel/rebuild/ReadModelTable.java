package dev.tandem.readmodel.rebuild;

import java.util.List;

/**
 * A table of a read model.
 *
 * @param name without quotes, 1 to 63 of a-z 0-9 _
 * @param columns all that the row store writes, its primary key and, in the first table, {@code
 *     last_sequence_number} among them. Others may stand beside them: a rebuild leaves these alone
 */
public record ReadModelTable(String name, List<String> columns) {

    public ReadModelTable {
        columns = List.copyOf(columns);
        SqlName.check(name);
        columns.forEach(SqlName::check);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "the table %s has no column: name those that the row store writes"
                            .formatted(name));
        }
    }

    /** With these columns. */
    public static ReadModelTable of(String name, String... columns) {
        return new ReadModelTable(name, List.of(columns));
    }
}
