package dev.tandem.readmodel.rebuild;

import java.util.List;

/**
 * The tables of a read model, and what its row store writes in them.
 *
 * @param tables all of them, those first that the row store locks first, and so parents before
 *     their children; the first has one row for an aggregate, with {@code last_sequence_number}
 * @param idColumn the aggregate's id in each of them, such as {@code cart_id}
 */
public record ReadModelTables(List<ReadModelTable> tables, String idColumn) {

    static final String NUMBER = "last_sequence_number";

    public ReadModelTables {
        tables = List.copyOf(tables);
        SqlName.check(idColumn);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a read model has at least one table");
        }
        tables.forEach(table -> check(table, idColumn));
        check(tables.getFirst(), NUMBER);
    }

    private static void check(ReadModelTable table, String column) {
        if (!table.columns().contains(column)) {
            throw new IllegalArgumentException(
                    "the table %s has no column %s among those that the row store writes: %s"
                            .formatted(table.name(), column, table.columns()));
        }
    }

    ReadModelTable root() {
        return tables.getFirst();
    }

    List<String> names() {
        return tables.stream().map(ReadModelTable::name).toList();
    }
}
