package dev.tandem.readmodel.row;

import dev.tandem.json.KeptTypes;

import tools.jackson.databind.PropertyNamingStrategies;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final Map<Class<?>, String> NO_COLUMN =
            Map.of(
                    OffsetDateTime.class, "PostgreSQL keeps no offset: take an Instant",
                    OffsetTime.class, "PostgreSQL keeps no offset: take a LocalTime",
                    ZonedDateTime.class,
                            "PostgreSQL keeps no zone: take an Instant, and the zone as a ZoneId",
                    Period.class,
                            "PostgreSQL makes a year of 12 months: take a number of days or"
                                    + " months");

    private static final Set<Class<?>> EXACT_NUMBERS =
            Set.of(
                    short.class,
                    Short.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    BigInteger.class,
                    BigDecimal.class);

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
                        row,
                        component,
                        "the column would be '%s': a name is 1 to 63 of a-z 0-9 _"
                                .formatted(column));
            }
            if (!taken.add(column)) {
                throw refused(row, component, "there is another column %s".formatted(column));
            }
            checkType(row, component, component.getGenericType());
        }
        if (!KEYS.contains(components[0].getType())) {
            throw refused(
                    row, components[0], "it is the key: take a String, a UUID, an int or a long");
        }
        return Arrays.stream(components)
                .map(RecordComponent::getName)
                .map(SnakeCase.INSTANCE::column)
                .toList();
    }

    /** What is in a list may be in an array of PostgreSQL's; a record or a map is JSON. */
    private static void checkType(Class<?> row, RecordComponent component, Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments().length == 1) {
            checkType(row, component, generic.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            checkType(row, component, plain.getComponentType());
        } else if (type instanceof Class<?> plain && NO_COLUMN.containsKey(plain)) {
            throw refused(row, component, NO_COLUMN.get(plain));
        }
    }

    /**
     * Sums move by differences, which have to be exact.
     *
     * @throws IllegalArgumentException if a component behind the key is no such number
     */
    static void checkSums(Class<? extends Record> part) {
        Arrays.stream(part.getRecordComponents())
                .skip(1)
                .filter(component -> !EXACT_NUMBERS.contains(component.getType()))
                .findFirst()
                .ifPresent(component -> {
                    throw refused(
                            part, component, "it is a sum: take a whole number or a BigDecimal");
                });
    }

    private static IllegalArgumentException refused(
            Class<?> row, RecordComponent component, String why) {
        return new IllegalArgumentException(
                "%s.%s can't be a column: %s"
                        .formatted(row.getSimpleName(), component.getName(), why));
    }

    /** Names columns as Jackson names properties. */
    static final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

        static final SnakeCase INSTANCE = new SnakeCase();

        private static final long serialVersionUID = 1L;

        String column(String component) {
            return translate(component);
        }
    }
}
