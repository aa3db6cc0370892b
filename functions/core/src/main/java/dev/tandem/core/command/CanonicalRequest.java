package dev.tandem.core.command;

import dev.tandem.core.check.Difference;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One text for all ways to say the same request: JSON without white space and without fields that
 * are null, keys sorted by UTF-16 code units, numbers by value (45E-1 for 4.50). Records are
 * objects, and sets are sorted: in which order one is told, another process does not know. Text is
 * escaped as little as JSON allows.
 */
public final class CanonicalRequest {

    private CanonicalRequest() {}

    /** The text of a record, or of a tree of maps, collections, texts, numbers and truth values. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            case Number number -> CanonicalNumber.of(number);
            case Enum<?> constant -> CanonicalText.of(constant.name());
            case Optional<?> optional -> of(optional.orElse(null));
            case Map<?, ?> map -> object(map);
            case Record data -> object(components(data));
            case Set<?> elements -> array(texts(elements).sorted());
            case Collection<?> elements -> array(texts(elements));
            case Object array when array.getClass().isArray() -> array(texts(elements(array)));
            default -> CanonicalText.of(text(value));
        };
    }

    /** Of the JDK's values; what else there may be can't tell itself from its like. */
    private static String text(Object value) {
        return value.getClass().getName().startsWith("java.")
                ? value.toString()
                : value.getClass().getSimpleName();
    }

    private static String object(Map<?, ?> fields) {
        Map<String, Object> sorted = new TreeMap<>();
        fields.forEach((key, value) -> {
            if (value != null && !value.equals(Optional.empty())) {
                sorted.put(String.valueOf(key), value);
            }
        });
        return sorted.entrySet().stream()
                .map(field -> CanonicalText.of(field.getKey()) + ":" + of(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    private static Stream<String> texts(Collection<?> elements) {
        return elements.stream().map(CanonicalRequest::of);
    }

    private static Collection<?> elements(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .toList();
    }

    private static Map<String, Object> components(Record data) {
        Map<String, Object> components = new TreeMap<>();
        if (data.getClass().getInterfaces().length > 0) {
            // its fields alone may not tell which of a sealed interface's records it is
            components.put("", data.getClass().getSimpleName());
        }
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            Object value = Difference.value(component, data);
            if (value != null) {
                components.put(component.getName(), value);
            }
        }
        return components;
    }
}
