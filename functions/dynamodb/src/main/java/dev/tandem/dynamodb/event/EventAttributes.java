package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** The attributes of an event's item, whether a table or a stream has told them. */
interface EventAttributes {

    /** The text of that name; null if there is none, or something else. */
    @Nullable String text(String name);

    /** The digits of the number of that name; null if there is none, or something else. */
    @Nullable String number(String name);

    /** The attributes within that of that name; null if there is none, or something else. */
    @Nullable EventAttributes map(String name);

    /** Those of an item that was read from a table. */
    static EventAttributes of(Map<String, AttributeValue> item) {
        return new TableAttributes(item);
    }
}
