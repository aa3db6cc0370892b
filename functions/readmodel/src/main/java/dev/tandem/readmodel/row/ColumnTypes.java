package dev.tandem.readmodel.row;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Map;

/** Whether a column gives back what goes in. */
final class ColumnTypes {

    private static final Map<Class<?>, String> NO_COLUMN =
            Map.of(
                    OffsetDateTime.class, "PostgreSQL keeps no offset: take an Instant",
                    OffsetTime.class, "PostgreSQL keeps no offset: take a LocalTime",
                    ZonedDateTime.class,
                            "PostgreSQL keeps no zone: take an Instant, and the zone as a ZoneId",
                    Period.class,
                            "PostgreSQL makes a year of 12 months: take a number of days or"
                                    + " months");

    private ColumnTypes() {}

    static void check(RecordComponent component) {
        check(component, component.getGenericType());
    }

    /** What is in a list may be in an array of PostgreSQL's; a record or a map is JSON. */
    private static void check(RecordComponent component, Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments().length == 1) {
            check(component, generic.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            check(component, plain.getComponentType());
        } else if (type instanceof Class<?> plain && NO_COLUMN.containsKey(plain)) {
            throw RowComponents.refused(component, NO_COLUMN.get(plain));
        }
    }
}
