package dev.tandem.json;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;

/**
 * What Jackson may write in another form for an interface that it implements: what can be iterated,
 * a path, a node, or what writes itself.
 */
final class OtherForms {

    /** Interfaces of the JDK that say nothing of a value's form; others may. */
    private static final Set<Class<?>> FORMLESS = Set.of(Comparable.class, Serializable.class);

    private OtherForms() {}

    static boolean mayHave(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(face -> !FORMLESS.contains(face))
                .anyMatch(face ->
                        face.getName().startsWith("java.")
                                || face.getName().startsWith("tools.jackson.")
                                || mayHave(face));
    }
}
