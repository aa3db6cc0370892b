package dev.tandem.readmodel.row;

import static java.util.stream.Collectors.toCollection;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Times and durations with microseconds: what is finer is cut off. Nothing else is touched. */
final class Microseconds {

    private static final List<Class<?>> TIMES =
            List.of(Instant.class, LocalDateTime.class, LocalTime.class, Duration.class);

    private Microseconds() {}

    /** Whether there may be any in such values. */
    static boolean mayBeIn(Type type) {
        String name = type.getTypeName();
        return TIMES.stream().map(Class::getName).anyMatch(name::contains);
    }

    static @Nullable Object cut(@Nullable Object value) {
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
