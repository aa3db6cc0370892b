package dev.tandem.core.command;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One text for all ways to say the same request: JSON without white space and without fields that
 * are null, keys sorted by UTF-16 code units, numbers by value (45E-1 for 4.50). Records are
 * objects. Text is escaped as little as JSON allows.
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
            case Collection<?> elements -> array(elements);
            case Object array when array.getClass().isArray() -> array(elements(array));
            default -> CanonicalText.of(text(value));
        };
    }

    /**
     * SHA-256 of a command's type and its request, in hexadecimal.
     *
     * @param type the simple name of the command's class
     * @param request by {@link #of}
     */
    static String fingerprint(String type, String request) {
        try {
            byte[] named = (type + "\n" + request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(named));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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

    private static String array(Collection<?> elements) {
        return elements.stream()
                .map(CanonicalRequest::of)
                .collect(Collectors.joining(",", "[", "]"));
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
            Object value = value(component, data);
            if (value != null) {
                components.put(component.getName(), value);
            }
        }
        return components;
    }

    private static @Nullable Object value(RecordComponent component, Record data) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s.%s can't be read, to tell the command from others"
                            .formatted(data.getClass().getName(), component.getName()),
                    e);
        }
    }
}
