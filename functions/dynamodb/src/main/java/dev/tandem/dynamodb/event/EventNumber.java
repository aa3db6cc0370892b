package dev.tandem.dynamodb.event;

import dev.tandem.dynamodb.table.ItemAttributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.OptionalLong;

/**
 * The numbers that events have: whole ones from 1 on. DynamoDB takes any number of 38 digits as a
 * key, so that another writer may leave items with 0, -1, 2.5 or 1E30: these are no events.
 */
final class EventNumber {

    /** The attribute. */
    static final String FIELD = "sequenceNumber";

    /** The last that there can be. */
    static final long LAST = 999_999_999_999_999_999L;

    private EventNumber() {}

    /** The number of the event that an item records; empty if it can't be one. */
    static OptionalLong of(Map<String, AttributeValue> item) {
        return of(EventAttributes.of(item).number(FIELD));
    }

    /** The number of an event that has these digits; empty if it can't be one. */
    static OptionalLong of(@Nullable String digits) {
        OptionalLong number = ItemAttributes.wholeNumber(digits);
        return number.orElse(0) < 1 ? OptionalLong.empty() : number;
    }
}
