package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

/** Attributes of items off the JSON of a stream. */
record AttributeValues(JsonValues json) {

    /** Those of the object that has begun. */
    RecordAttributes read() {
        RecordAttributes attributes = new RecordAttributes();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            attributes.remove(name);
            if (json.isObject()) {
                value(name, attributes);
            }
        }
        return attributes;
    }

    /** It has one field, which names its kind; one that is repeated is the same one. */
    private void value(String name, RecordAttributes attributes) {
        String only = null;
        boolean isOne = true;
        for (String kind = json.nextField(); kind != null; kind = json.nextField()) {
            isOne &= only == null || only.equals(kind);
            only = kind;
            attributes.remove(name);
            content(name, kind, attributes);
        }
        if (!isOne) {
            attributes.remove(name);
        }
    }

    private void content(String name, String kind, RecordAttributes attributes) {
        switch (kind) {
            case "S" -> {
                @Nullable String text = json.textOrNull();
                if (text != null) {
                    attributes.putText(name, text);
                }
            }
            case "N" -> {
                @Nullable String digits = json.textOrNull();
                if (digits != null) {
                    attributes.putNumber(name, digits);
                }
            }
            case "M" -> {
                if (json.isObject()) {
                    attributes.putMap(name, read());
                }
            }
            default -> json.skip();
        }
    }
}
