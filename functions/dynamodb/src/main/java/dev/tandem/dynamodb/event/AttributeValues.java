package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Attributes of items off the JSON of a stream.
 *
 * @param names those that an event has; others are passed over, however many there are
 */
record AttributeValues(JsonValues json, Set<String> names) {

    /** Those of the object that has begun. */
    RecordAttributes read() {
        RecordAttributes attributes = new RecordAttributes();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            if (names.contains(name)) {
                attributes.put(name, json.isObject() ? value() : null);
            } else {
                json.skip();
            }
        }
        return attributes;
    }

    /** It has one field, which names its kind; one that is repeated is the same one. */
    private @Nullable Object value() {
        String only = null;
        boolean isOne = true;
        Object content = null;
        for (String kind = json.nextField(); kind != null; kind = json.nextField()) {
            isOne &= only == null || only.equals(kind);
            only = kind;
            content = content(kind);
        }
        return isOne ? content : null;
    }

    private @Nullable Object content(String kind) {
        return switch (kind) {
            case "S" -> json.textOrNull();
            case "N" -> number();
            case "M" -> json.isObject() ? read() : null;
            default -> {
                json.skip();
                yield null;
            }
        };
    }

    private @Nullable Object number() {
        String digits = json.textOrNull();
        return digits == null ? null : RecordAttributes.ofNumber(digits);
    }
}
