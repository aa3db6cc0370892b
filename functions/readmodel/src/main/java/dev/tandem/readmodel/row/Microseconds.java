package dev.tandem.readmodel.row;

import static java.util.stream.Collectors.toCollection;

import dev.tandem.core.check.Difference;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Times and durations in columns have microseconds: what is finer is cut off. Nothing else of a row
 * is touched, and what lies in a record or a map is JSON, which keeps all of it.
 */
final class Microseconds<R extends Record> {

    private static final List<Class<?>> TIMES =
            List.of(Instant.class, LocalDateTime.class, LocalTime.class, Duration.class);

    private final RecordComponent[] components;
    private final boolean isNeeded;
    private final Constructor<R> constructor;

    Microseconds(Class<R> row) {
        this.components = row.getRecordComponents();
        this.isNeeded =
                Arrays.stream(components)
                        .map(component -> component.getGenericType().getTypeName())
                        .anyMatch(type ->
                                TIMES.stream().map(Class::getName).anyMatch(type::contains));
        this.constructor = constructor(row);
    }

    private Constructor<R> constructor(Class<R> row) {
        try {
            Constructor<R> canonical =
                    row.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    R of(R value) {
        if (!isNeeded) {
            return value;
        }
        @Nullable Object[] kept = new @Nullable Object[components.length];
        boolean isSame = true;
        for (int i = 0; i < components.length; i++) {
            @Nullable Object given = Difference.value(components[i], value);
            kept[i] = cut(given);
            isSame &= Objects.deepEquals(given, kept[i]);
        }
        return isSame ? value : made(kept);
    }

    private R made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s refuses its own times with microseconds"
                            .formatted(constructor.getDeclaringClass().getSimpleName()),
                    e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a record can be made", e);
        }
    }

    private static @Nullable Object cut(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time.truncatedTo(ChronoUnit.MICROS);
            case LocalDateTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case Duration duration -> duration.truncatedTo(ChronoUnit.MICROS);
            case Optional<?> optional -> optional.map(Microseconds::cut);
            case List<?> list -> list.stream().map(Microseconds::cut).toList();
            case SortedSet<?> set ->
                    set.stream().map(Microseconds::cut).collect(toCollection(TreeSet::new));
            case Set<?> set ->
                    set.stream().map(Microseconds::cut).collect(toCollection(LinkedHashSet::new));
            case Object[] array -> {
                Object[] copy = array.clone();
                Arrays.setAll(copy, i -> cut(array[i]));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
