package dev.tandem.dynamodb.event;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.EventTypes.EventType;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.table.ItemAttributes;
import dev.tandem.json.JsonPath;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads events back from items of the event table, which other writers may have laid out wrongly,
 * or newer code.
 *
 * @param <E> the events of the aggregate
 */
record EventItemReader<E>(AggregateType aggregate, EventTypes<E> types, JsonMapper mapper) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    StreamEvent<E> read(Map<String, AttributeValue> item) {
        String id = text(item, aggregate.idField(), "?", 0);
        long sequenceNumber = number(item, "sequenceNumber", id, 0);
        EventType<E> type = type(item, id, sequenceNumber);
        int version = version(item, type, id, sequenceNumber);
        String body = text(item, "body", id, sequenceNumber);
        String createdAt = text(item, "createdAt", id, sequenceNumber);
        try {
            return new StreamEvent<>(
                    aggregate.name(),
                    id,
                    sequenceNumber,
                    type.name(),
                    event(type, version, body),
                    Instant.parse(createdAt),
                    MetadataItem.read(item.get("metadata")));
        } catch (RuntimeException e) {
            // of Jackson, of an upcaster or of the event's own constructor: any of them may quote
            throw unreadable(
                    id,
                    sequenceNumber,
                    "a %s version %s that does not fit the schema (%s)"
                            .formatted(type.name(), version, e.getClass().getSimpleName()),
                    "find out who wrote it");
        }
    }

    private E event(EventType<E> type, int version, String body) {
        return mapper.readValue(
                version == type.version()
                        ? body
                        : mapper.writeValueAsString(
                                types.upcast(type, version, mapper.readValue(body, OBJECT))),
                type.event());
    }

    /** Read as its bytes will be: half a character, for instance, is another one then. */
    Optional<String> lost(E event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return Difference.first(event, mapper.readValue(bytes, types.typeOf(event).event()));
        } catch (JacksonException e) {
            return Optional.of(JsonPath.of(e));
        }
    }

    private EventType<E> type(Map<String, AttributeValue> item, String id, long sequenceNumber) {
        String name = text(item, "eventType", id, sequenceNumber);
        return types.named(name)
                .orElseThrow(() ->
                        unreadable(
                                id,
                                sequenceNumber,
                                "eventType '%s', which this code does not know".formatted(name),
                                "deploy the newer code first"));
    }

    private int version(
            Map<String, AttributeValue> item, EventType<E> type, String id, long sequenceNumber) {
        long version = number(item, "eventVersion", id, sequenceNumber);
        if (version < 1 || version > type.version()) {
            throw unreadable(
                    id,
                    sequenceNumber,
                    "eventType '%s' version %s, this code knows version %s"
                            .formatted(type.name(), version, type.version()),
                    version < 1 ? "find out who wrote it" : "deploy the newer code first");
        }
        return (int) version;
    }

    private String text(
            Map<String, AttributeValue> item, String attribute, String id, long sequenceNumber) {
        return ItemAttributes.text(item, attribute)
                .orElseThrow(() ->
                        unreadable(
                                id,
                                sequenceNumber,
                                "no text in '%s'".formatted(attribute),
                                "see the table contract"));
    }

    private long number(
            Map<String, AttributeValue> item, String attribute, String id, long sequenceNumber) {
        return ItemAttributes.wholeNumber(item, attribute)
                .orElseThrow(() ->
                        unreadable(
                                id,
                                sequenceNumber,
                                "no whole number in '%s'".formatted(attribute),
                                "see the table contract"));
    }

    private UnreadableEventException unreadable(
            String id, long sequenceNumber, String found, String advice) {
        return new UnreadableEventException(
                id,
                sequenceNumber,
                "%s holds %s for %s %s at sequence number %s: %s"
                        .formatted(
                                aggregate.eventTable(),
                                found,
                                aggregate.name(),
                                id,
                                sequenceNumber,
                                advice));
    }
}
