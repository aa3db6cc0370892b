package dev.tandem.core.check;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where two values differ first, by the components of records, the elements of collections
 * and arrays, and numbers as they count: 1.10 is 1.1, and −0.0 is 0.0. A record's own {@code
 * equals} is not asked, which may leave something out. Values of a class that has no {@code equals}
 * of its own can't be told apart.
 */
public final class Difference {

    static final String WHOLE = "";

    private Difference() {}

    /**
     * The path to the first difference, such as {@code items[0].quantity}; empty if equal. It names
     * no key of a map: that may be somebody's data.
     */
    public static Optional<String> first(@Nullable Object expected, @Nullable Object actual) {
        return path(expected, actual).map(path -> path.isEmpty() ? "the whole" : path);
    }

    @SuppressWarnings("ReferenceEquality") // what is one and the same differs in nothing
    static Optional<String> path(@Nullable Object expected, @Nullable Object actual) {
        if (expected == actual) {
            return Optional.empty();
        }
        if (expected == null || actual == null) {
            return Optional.of(WHOLE);
        }
        if (expected.getClass().isArray() && actual.getClass().isArray()) {
            return DifferenceWithin.ofArrays(expected, actual);
        }
        return switch (expected) {
            case Record a when actual instanceof Record b -> DifferenceWithin.ofRecords(a, b);
            case List<?> a when actual instanceof List<?> b -> DifferenceWithin.ofLists(a, b);
            case Set<?> a when actual instanceof Set<?> b -> DifferenceWithin.ofSets(a, b);
            case Map<?, ?> a when actual instanceof Map<?, ?> b -> DifferenceWithin.ofMaps(a, b);
            case Optional<?> a when actual instanceof Optional<?> b ->
                    path(a.orElse(null), b.orElse(null));
            default -> unless(expected.equals(actual) || isSameValue(expected, actual));
        };
    }

    private static boolean isSameValue(Object expected, Object actual) {
        return switch (expected) {
            case BigDecimal a when actual instanceof BigDecimal b -> a.compareTo(b) == 0;
            case Double a when actual instanceof Double b -> a.doubleValue() == b.doubleValue();
            case Float a when actual instanceof Float b -> a.floatValue() == b.floatValue();
            default -> expected.getClass() == actual.getClass() && isWithoutEquals(expected);
        };
    }

    static Optional<String> unless(boolean isSame) {
        return isSame ? Optional.empty() : Optional.of(WHOLE);
    }

    private static boolean isWithoutEquals(Object value) {
        try {
            return value.getClass().getMethod("equals", Object.class).getDeclaringClass()
                    == Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every class has equals", e);
        }
    }

    /** What a record has there. */
    public static @Nullable Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s of %s can't be read".formatted(component.getName(), of.getClass()), e);
        }
    }
}
