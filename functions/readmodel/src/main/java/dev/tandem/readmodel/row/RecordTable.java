package dev.tandem.readmodel.row;

import static java.util.stream.Collectors.joining;

import dev.tandem.core.check.Difference;
import dev.tandem.json.JsonPath;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A table whose columns are the components of a record, in snake_case; the first is its key. Rows
 * go to PostgreSQL as one JSON text, however many they are: it knows the types of the columns, so a
 * text may become a timestamp, and a list or a map goes into a {@code jsonb} column as it is.
 *
 * <p>All names are in quotes, and ours can be none of a column.
 *
 * @param name the table
 * @param columns those of the record
 */
record RecordTable<R extends Record>(String name, Class<R> row, List<String> columns) {

    /** The table in a statement. A column may be called {@code t}, and a table {@code order}. */
    static final String ALIAS = "\"the row\"";

    private static final JsonMapper MAPPER = ColumnJson.mapper();

    /**
     * @param own a column that is the table's own
     */
    static <R extends Record> RecordTable<R> of(String name, Class<R> row, String... own) {
        return new RecordTable<>(name, row, RowComponents.columns(name, row, Set.of(own)));
    }

    String key() {
        return columns.getFirst();
    }

    String quotedKey() {
        return quoted(key());
    }

    String quotedName() {
        return quoted(name);
    }

    List<String> values() {
        return columns.subList(1, columns.size());
    }

    /** What each column makes of a pattern, in quotes and as a list in SQL. */
    static String each(List<String> columns, UnaryOperator<String> pattern) {
        return columns.stream().map(RecordTable::quoted).map(pattern).collect(joining(", "));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Rows in the place of a table: the {@code ?} takes {@link #json}. */
    String rows() {
        return "jsonb_populate_recordset(%s, CAST(? AS jsonb))".formatted(emptyRow());
    }

    /**
     * A row of nulls to be filled. Of a null in its place PostgreSQL would check each column that
     * is not filled, which may be another's, and of a domain that allows no null.
     */
    String emptyRow() {
        return "(SELECT CAST(ROW(b.*) AS %1$s) FROM (SELECT) one LEFT JOIN %1$s b ON false)"
                .formatted(quotedName());
    }

    /**
     * An array of keys: the {@code ?} takes them as JSON. The driver knows the type of that; of an
     * array whose type PostgreSQL was left to find it would ask, and from then on wait for the
     * answers to all before it.
     *
     * @param type that of {@link KeyType}: what is longer than a key can be is no fault, and no key
     */
    static String keys(String type) {
        return "CAST(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb))) AS %s[])"
                .formatted(type);
    }

    ObjectNode node(R record) {
        return MAPPER.valueToTree(record);
    }

    String json(Collection<?> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    R read(String json) {
        return MAPPER.readValue(json, row);
    }

    /** Where a row that was saved comes back as another one; empty if it does not. */
    Optional<String> lost(R saved, String json) {
        try {
            return Difference.first(saved, read(json));
        } catch (JacksonException e) {
            return Optional.of(JsonPath.of(e));
        }
    }
}
