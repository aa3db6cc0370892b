package dev.tandem.readmodel.row;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table whose columns are the components of a record, in snake_case; the first is its key. Rows
 * go to PostgreSQL as one JSON text, however many they are: it knows the types of the columns, so a
 * text may become a timestamp, and a list or a map goes into a {@code jsonb} column as it is.
 *
 * @param name the table
 * @param columns those of the record
 */
record RecordTable<R extends Record>(String name, Class<R> row, List<String> columns) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private static final SnakeCase SNAKE_CASE = new SnakeCase();

    private static final JsonMapper MAPPER =
            JsonMapper.builder().propertyNamingStrategy(SNAKE_CASE).build();

    static <R extends Record> RecordTable<R> of(String name, Class<R> row) {
        List<String> columns =
                Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(SNAKE_CASE::column)
                        .toList();
        if (columns.isEmpty() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a table '%s' for %s: a name is 1 to 63 of a-z 0-9 _, and a row has a key"
                            .formatted(name, row.getSimpleName()));
        }
        return new RecordTable<>(name, row, columns);
    }

    String key() {
        return columns.getFirst();
    }

    List<String> values() {
        return columns.subList(1, columns.size());
    }

    /** What each column makes of a pattern, as a list in SQL. */
    static String each(List<String> columns, Function<String, String> pattern) {
        return columns.stream().map(pattern).collect(Collectors.joining(", "));
    }

    /** Rows in the place of a table: the {@code ?} takes {@link #json}. */
    String rows() {
        return "jsonb_populate_recordset(CAST(NULL AS %s), CAST(? AS jsonb))".formatted(name);
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

    /** Names columns as Jackson names properties. */
    private static final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

        private static final long serialVersionUID = 1L;

        String column(String component) {
            return translate(component);
        }
    }
}
