package dev.tandem.core.check;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** The order that a sorted map or set is in. */
final class SortOrder {

    private SortOrder() {}

    /** Whether two are sorted alike; so they are if one of them is not sorted. */
    static boolean isSame(Object expected, Object actual) {
        Optional<Comparator<?>> order = order(expected);
        Optional<Comparator<?>> other = order(actual);
        return order.isEmpty() || other.isEmpty() || order.equals(other);
    }

    /** Of a sorted one; that of the values themselves may be told or left out. */
    private static Optional<Comparator<?>> order(Object collection) {
        return switch (collection) {
            case SortedMap<?, ?> map -> Optional.of(orNatural(map.comparator()));
            case SortedSet<?> set -> Optional.of(orNatural(set.comparator()));
            default -> Optional.empty();
        };
    }

    private static Comparator<?> orNatural(@Nullable Comparator<?> comparator) {
        return comparator == null ? Comparator.naturalOrder() : comparator;
    }
}
