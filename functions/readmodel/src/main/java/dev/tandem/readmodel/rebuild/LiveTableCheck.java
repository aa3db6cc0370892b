package dev.tandem.readmodel.rebuild;

import java.util.List;

/** What a live table must have so that its rows can be made beside. */
record LiveTableCheck(LiveColumns live) {

    /**
     * All its columns.
     *
     * @param name its name with its schema, in quotes
     * @throws IllegalStateException if it is not there, or lacks a column or a primary key
     */
    List<String> columns(ReadModelTable table, String name) {
        List<String> there = live.columns(name);
        List<String> lacks =
                table.columns().stream().filter(column -> !there.contains(column)).toList();
        if (!lacks.isEmpty()) {
            throw new IllegalStateException(
                    "the table %s has no column %s: run the migrations of this code before its rebuild"
                            .formatted(name, String.join(", ", lacks)));
        }
        List<String> key = live.key(name);
        if (key.isEmpty() || !table.columns().containsAll(key)) {
            throw new IllegalStateException(
                    "the table %s needs a primary key of columns that the row store writes, and has %s"
                            .formatted(name, key.isEmpty() ? "none" : key));
        }
        return there;
    }
}
