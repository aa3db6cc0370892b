package dev.tandem.readmodel.audit;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds where two values differ first, by the components of records and the elements of lists. */
final class Difference {

    private static final String WHOLE = "";

    private Difference() {}

    /** The path to the first difference, such as {@code items[0].quantity}; empty if equal. */
    static Optional<String> first(@Nullable Object expected, @Nullable Object actual) {
        return path(expected, actual).map(path -> path.isEmpty() ? "the whole" : path);
    }

    private static Optional<String> path(@Nullable Object expected, @Nullable Object actual) {
        if (Objects.equals(expected, actual)) {
            return Optional.empty();
        }
        if (expected instanceof BigDecimal a && actual instanceof BigDecimal b) {
            return a.compareTo(b) == 0 ? Optional.empty() : Optional.of(WHOLE);
        }
        if (expected instanceof Record a
                && actual instanceof Record b
                && a.getClass() == b.getClass()) {
            return ofRecords(a, b);
        }
        if (expected instanceof List<?> a && actual instanceof List<?> b) {
            return ofLists(a, b);
        }
        return Optional.of(WHOLE);
    }

    private static Optional<String> ofRecords(Record expected, Record actual) {
        for (RecordComponent component : expected.getClass().getRecordComponents()) {
            Optional<String> inner = path(value(component, expected), value(component, actual));
            if (inner.isPresent()) {
                return Optional.of(join(component.getName(), inner.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofLists(List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Optional<String> inner = path(expected.get(i), actual.get(i));
            if (inner.isPresent()) {
                return Optional.of(join("[%s]".formatted(i), inner.get()));
            }
        }
        return expected.size() == actual.size()
                ? Optional.empty()
                : Optional.of("[%s]".formatted(Math.min(expected.size(), actual.size())));
    }

    private static String join(String outer, String inner) {
        return inner.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s of %s can't be read".formatted(component.getName(), of.getClass()), e);
        }
    }
}
