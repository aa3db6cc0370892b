package dev.tandem.readmodel.rebuild;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables of a read model.
 *
 * @param tables all of them, those first that the row store locks first; the first has one row for
 *     an aggregate, with {@code last_sequence_number}
 * @param idColumn the aggregate's id in the first table, such as {@code cart_id}
 */
public record ReadModelTables(List<String> tables, String idColumn) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    public ReadModelTables {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a read model has at least one table");
        }
        tables.forEach(ReadModelTables::name);
        name(idColumn);
    }

    String root() {
        return tables.getFirst();
    }

    /** The name, if it is one that needs no quotes. */
    static String name(String candidate) {
        if (!NAME.matcher(candidate).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a schema, table or column: must be 1 to 63 of a-z 0-9 _"
                            .formatted(candidate));
        }
        return candidate;
    }
}
