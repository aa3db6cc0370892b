package dev.tandem.function.request;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;

/** What JSON has to have for a type, in words for the caller. */
final class JsonKind {

    private JsonKind() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number from %s to %s".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isArray()
                        || Collection.class.isAssignableFrom(type)
                        || (Iterable.class.isAssignableFrom(type)
                                && !Map.class.isAssignableFrom(type))
                ? "an array"
                : "an object";
    }
}
