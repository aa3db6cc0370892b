package dev.tandem.dynamodb.table;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads attributes of items, which other writers may have laid out wrongly. */
public final class ItemAttributes {

    private static final int MAX_DIGITS = 18;

    private ItemAttributes() {}

    /** The text of an attribute; empty if it is not there or no text. */
    public static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    /** The whole number of an attribute, not negative; empty if it is not there or none. */
    public static OptionalLong wholeNumber(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return wholeNumber(value == null ? null : value.n());
    }

    /** The whole number that has these digits, not negative; empty if there are none, or others. */
    public static OptionalLong wholeNumber(@Nullable String digits) {
        return digits == null || !isWholeNumber(digits)
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(digits));
    }

    private static boolean isWholeNumber(String digits) {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
