package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How large an item is to DynamoDB, in bytes.
 *
 * <p>Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats": names and texts by their
 * UTF-8 bytes; numbers about a byte for two significant digits and one more; lists and maps three
 * bytes, and one more for each element.
 */
final class ItemSize {

    /** What an item may have at most. */
    static final int LIMIT = 400 * 1024;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        int sum = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            sum += bytes(attribute.getKey()) + of(attribute.getValue());
        }
        return sum;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case L -> 3 + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
            case NS -> value.ns().stream().mapToInt(number -> number.length() / 2 + 2).sum();
            case BS -> value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
