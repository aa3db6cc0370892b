package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How large an item is to DynamoDB, in bytes.
 *
 * <p>Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats": names and texts by their
 * UTF-8 bytes; numbers about a byte for two significant digits and one more; lists and maps three
 * bytes, and one more for each element.
 *
 * @param text how many bytes a text has
 */
record ItemSize(ToIntFunction<String> text) {

    /** What an item may have at most. */
    static final int LIMIT = 400 * 1024;

    private static final ItemSize EXACT =
            new ItemSize(text -> text.getBytes(StandardCharsets.UTF_8).length);

    /** No character has more than three bytes, or two of them four. */
    private static final ItemSize BOUND = new ItemSize(text -> 3 * text.length());

    static int of(Map<String, AttributeValue> item) {
        return EXACT.ofMap(item);
    }

    /**
     * The size, or more where that is within the limit all the same: quicker, since no text is
     * encoded.
     */
    static int atMost(Map<String, AttributeValue> item) {
        int bound = BOUND.ofMap(item);
        return bound <= LIMIT ? bound : of(item);
    }

    /** The same; more than the limit where a value is not kept. */
    static int atMostIfKept(Map<String, AttributeValue> item) {
        return ItemValues.violatedBy(item).isPresent() ? 2 * LIMIT : atMost(item);
    }

    private int ofMap(Map<String, AttributeValue> item) {
        int sum = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            sum += text.applyAsInt(attribute.getKey()) + ofValue(attribute.getValue());
        }
        return sum;
    }

    private int ofValue(AttributeValue value) {
        return switch (value.type()) {
            case S -> text.applyAsInt(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case L -> 3 + value.l().size() + sum(value.l(), this::ofValue);
            case M -> 3 + value.m().size() + ofMap(value.m());
            case SS -> sum(value.ss(), text);
            case NS -> sum(value.ns(), number -> number.length() / 2 + 2);
            case BS -> sum(value.bs(), bytes -> bytes.asByteArrayUnsafe().length);
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }

    private static <T> int sum(List<T> elements, ToIntFunction<T> size) {
        int sum = 0;
        for (T element : elements) {
            sum += size.applyAsInt(element);
        }
        return sum;
    }
}
