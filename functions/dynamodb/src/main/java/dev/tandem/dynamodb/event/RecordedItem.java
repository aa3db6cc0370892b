package dev.tandem.dynamodb.event;

import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.table.ItemAttributes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An item of the event table, of which each attribute has to be as the table contract has it.
 *
 * @param aggregateId whose event it is; "?" where that is not known yet
 * @param sequenceNumber which one; 0 where that is not known yet
 */
record RecordedItem(
        AggregateType type, EventAttributes attributes, String aggregateId, long sequenceNumber) {

    private static final List<String> ATTRIBUTES =
            List.of(
                    EventNumber.FIELD,
                    "eventType",
                    "eventVersion",
                    "body",
                    "createdAt",
                    "metadata",
                    "commandId",
                    "correlationId",
                    "causationId",
                    "traceparent");

    /** The names of all that is read of it, and of what lies in its metadata. */
    static Set<String> attributes(AggregateType type) {
        Set<String> names = new HashSet<>(ATTRIBUTES);
        names.add(type.idField());
        return Set.copyOf(names);
    }

    /**
     * @throws UnreadableEventException if it has no id or no number
     */
    static RecordedItem of(AggregateType type, EventAttributes attributes) {
        String id = new RecordedItem(type, attributes, "?", 0).text(type.idField());
        long number = new RecordedItem(type, attributes, id, 0).number(EventNumber.FIELD);
        return new RecordedItem(type, attributes, id, number);
    }

    String text(String attribute) {
        String text = attributes.text(attribute);
        if (text == null) {
            throw missing("no text in '%s'".formatted(attribute));
        }
        return text;
    }

    long number(String attribute) {
        return ItemAttributes.wholeNumber(attributes.number(attribute))
                .orElseThrow(() -> missing("no whole number in '%s'".formatted(attribute)));
    }

    private UnreadableEventException missing(String what) {
        return unreadable(what, "see the table contract");
    }

    UnreadableEventException unreadable(String found, String advice) {
        return new UnreadableEventException(
                aggregateId,
                sequenceNumber,
                "%s holds %s for %s %s at sequence number %s: %s"
                        .formatted(
                                type.eventTable(),
                                found,
                                type.name(),
                                aggregateId,
                                sequenceNumber,
                                advice));
    }
}
