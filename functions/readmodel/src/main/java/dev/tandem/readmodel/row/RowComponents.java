package dev.tandem.readmodel.row;

import dev.tandem.json.KeptTypes;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the components of a record are as columns: their names, and whether a column gives back what
 * goes in. Nothing is asked of the database: a function may start while it is away.
 */
final class RowComponents {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private static final Set<Class<?>> KEYS =
            Set.of(String.class, UUID.class, int.class, Integer.class, long.class, Long.class);

    private RowComponents() {}

    /**
     * The columns, in the order of the components.
     *
     * @param own a column that is the table's own
     * @throws IllegalArgumentException if a component can't be a column: says which, and why
     */
    static List<String> columns(String table, Class<? extends Record> row, Set<String> own) {
        RecordComponent[] components = row.getRecordComponents();
        if (components.length == 0 || !NAME.matcher(table).matches()) {
            throw new IllegalArgumentException(
                    "a table '%s' for %s: a name is 1 to 63 of a-z 0-9 _, and a row has a key"
                            .formatted(table, row.getSimpleName()));
        }
        KeptTypes.check(row);
        Set<String> taken = new HashSet<>(own);
        for (RecordComponent component : components) {
            String column = SnakeCase.INSTANCE.column(component.getName());
            if (!NAME.matcher(column).matches()) {
                throw refused(
                        component,
                        "the column would be '%s': a name is 1 to 63 of a-z 0-9 _"
                                .formatted(column));
            }
            if (!taken.add(column)) {
                throw refused(component, "there is another column %s".formatted(column));
            }
            ColumnTypes.check(component);
        }
        if (!KEYS.contains(components[0].getType())) {
            throw refused(components[0], "it is the key: take a String, a UUID, an int or a long");
        }
        return Arrays.stream(components)
                .map(RecordComponent::getName)
                .map(SnakeCase.INSTANCE::column)
                .toList();
    }

    static IllegalArgumentException refused(RecordComponent component, String why) {
        return new IllegalArgumentException(
                "%s.%s can't be a column: %s"
                        .formatted(
                                component.getDeclaringRecord().getSimpleName(),
                                component.getName(),
                                why));
    }
}
