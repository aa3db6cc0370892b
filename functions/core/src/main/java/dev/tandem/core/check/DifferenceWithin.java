package dev.tandem.core.check;

import java.lang.reflect.Array;
import java.lang.reflect.InaccessibleObjectException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where two values of one kind differ first by what they hold. */
final class DifferenceWithin {

    private DifferenceWithin() {}

    static Optional<String> ofRecords(Record expected, Record actual) {
        if (expected.getClass() != actual.getClass()) {
            return Optional.of(Difference.WHOLE);
        }
        RecordShape shape =
                RecordShape.of(expected.getClass()).orElseThrow(() -> closed(expected.getClass()));
        for (int i = 0; i < shape.size(); i++) {
            Optional<String> inner =
                    Difference.path(shape.value(expected, i), shape.value(actual, i));
            if (inner.isPresent()) {
                return Optional.of(join(shape.name(i), inner.get()));
            }
        }
        return Optional.empty();
    }

    private static InaccessibleObjectException closed(Class<?> type) {
        return new InaccessibleObjectException(
                "%s can't be compared, since its components can't be read: have the module %s open the package %s%s"
                        .formatted(
                                type.getName(),
                                type.getModule().getName(),
                                type.getPackageName(),
                                reader(DifferenceWithin.class.getModule())));
    }

    private static String reader(Module module) {
        return module.isNamed() ? " to " + module.getName() : "";
    }

    static Optional<String> ofLists(List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Optional<String> inner = Difference.path(expected.get(i), actual.get(i));
            if (inner.isPresent()) {
                return Optional.of(join("[%s]".formatted(i), inner.get()));
            }
        }
        return sameLength(expected.size(), actual.size());
    }

    static Optional<String> ofArrays(Object expected, Object actual) {
        int length = Array.getLength(expected);
        for (int i = 0; i < Math.min(length, Array.getLength(actual)); i++) {
            Optional<String> inner = Difference.path(Array.get(expected, i), Array.get(actual, i));
            if (inner.isPresent()) {
                return Optional.of(join("[%s]".formatted(i), inner.get()));
            }
        }
        return sameLength(length, Array.getLength(actual));
    }

    private static Optional<String> sameLength(int expected, int actual) {
        return expected == actual
                ? Optional.empty()
                : Optional.of("[%s]".formatted(Math.min(expected, actual)));
    }

    static Optional<String> ofSets(Set<?> expected, Set<?> actual) {
        Map<Object, Object> equal = new HashMap<>();
        actual.forEach(one -> equal.put(one, one));
        return Difference.unless(
                expected.size() == actual.size()
                        && SortOrder.isSame(expected, actual)
                        && expected.stream().allMatch(one -> isAmong(one, equal)));
    }

    /** Its equal is looked at first: it is the one, but for numbers and a record's own equals. */
    private static boolean isAmong(Object one, Map<Object, Object> others) {
        Object equal = others.get(one);
        return (equal != null && Difference.path(one, equal).isEmpty())
                || others.values().stream()
                        .anyMatch(other -> Difference.path(one, other).isEmpty());
    }

    static Optional<String> ofMaps(Map<?, ?> expected, Map<?, ?> actual) {
        if (!SortOrder.isSame(expected, actual) || !expected.keySet().equals(actual.keySet())) {
            return Optional.of(Difference.WHOLE);
        }
        for (Map.Entry<?, ?> entry : expected.entrySet()) {
            Optional<String> inner = Difference.path(entry.getValue(), actual.get(entry.getKey()));
            if (inner.isPresent()) {
                return Optional.of(join("[…]", inner.get()));
            }
        }
        return Optional.empty();
    }

    private static String join(String outer, String inner) {
        return inner.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }
}
