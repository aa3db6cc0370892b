package dev.tandem.json;

import tools.jackson.databind.JavaType;

import java.util.Collection;
import java.util.Map;

/** What is said of a component whose type would not come back, and what to take instead. */
final class NotKept {

    private NotKept() {}

    static String told(String path, JavaType type) {
        return "%s is of the type %s, which would not come back from JSON as it went in: %s"
                .formatted(path, name(type), remedy(type.getRawClass()));
    }

    private static String name(JavaType type) {
        return type.getRawClass().getSimpleName()
                + (type.isMapLikeType()
                        ? " with keys of the type "
                                + type.getKeyType().getRawClass().getSimpleName()
                        : "");
    }

    private static String remedy(Class<?> type) {
        if (KeptTypes.MAPS.contains(type)) {
            return "take keys that are texts, enums, whole numbers, UUIDs, dates or instants, or a"
                    + " List of records";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "say List, Set or SortedSet";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "say Map or SortedMap";
        }
        if (type.isSealed()) {
            return "annotate %s with @JsonTypeInfo, so that its JSON says which of its kinds it is, or make it a record"
                    .formatted(type.getSimpleName());
        }
        return "make it a record, or one of the types that docs/reference/types.md lists";
    }
}
