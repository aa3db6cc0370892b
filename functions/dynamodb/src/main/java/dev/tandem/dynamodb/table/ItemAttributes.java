package dev.tandem.dynamodb.table;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads attributes of items, which other writers may have laid out wrongly. */
public final class ItemAttributes {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

    private ItemAttributes() {}

    /** The text of an attribute; empty if it is not there or no text. */
    public static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    /** The whole number of an attribute, not negative; empty if it is not there or none. */
    public static OptionalLong wholeNumber(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.n() == null || !WHOLE_NUMBER.matcher(value.n()).matches()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(value.n()));
    }
}
