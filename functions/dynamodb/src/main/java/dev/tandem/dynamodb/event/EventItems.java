package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.EventTypes.EventType;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.table.ItemAttributes;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events as items of the event table, by the table contract.
 *
 * @param <E> the events of the aggregate
 */
public final class EventItems<E> {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper mapper = StrictMapper.create();
    private final AggregateType aggregate;
    private final EventTypes<E> types;

    public EventItems(AggregateType aggregate, EventTypes<E> types) {
        this.aggregate = aggregate;
        this.types = types;
    }

    AggregateType aggregate() {
        return aggregate;
    }

    /** The event with its place and name. */
    public StreamEvent<E> describe(
            String aggregateId, long sequenceNumber, E event, Instant at, Metadata metadata) {
        return new StreamEvent<>(
                aggregate.name(),
                aggregateId,
                sequenceNumber,
                types.typeOf(event).name(),
                event,
                at,
                metadata);
    }

    /** The item that records the event. */
    public Map<String, AttributeValue> write(StreamEvent<E> event) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(aggregate.idField(), fromS(event.aggregateId()));
        item.put("sequenceNumber", fromN(Long.toString(event.sequenceNumber())));
        item.put("eventType", fromS(event.eventType()));
        item.put("eventVersion", fromN(Integer.toString(types.typeOf(event.event()).version())));
        item.put("body", fromS(mapper.writeValueAsString(event.event())));
        item.put("createdAt", fromS(event.createdAt().toString()));
        Map<String, AttributeValue> metadata = write(event.metadata());
        if (!metadata.isEmpty()) {
            item.put("metadata", fromM(metadata));
        }
        return item;
    }

    /**
     * The event that the item records, upcast if it was written in an old version.
     *
     * @throws UnreadableEventException if this code does not know its type or version, or its body
     *     does not fit
     */
    public StreamEvent<E> read(Map<String, AttributeValue> item) {
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
                    metadata(item.get("metadata")));
        } catch (RuntimeException e) {
            // of Jackson, of an upcaster or of the event's own constructor: any of them may quote
            throw unreadable(
                    id,
                    sequenceNumber,
                    "a %s version %d that does not fit the schema (%s)"
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
                    "eventType '%s' version %d, this code knows version %d"
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
                "%s holds %s for %s %s at sequence number %d: %s"
                        .formatted(
                                aggregate.eventTable(),
                                found,
                                aggregate.name(),
                                id,
                                sequenceNumber,
                                advice));
    }

    private static Map<String, AttributeValue> write(Metadata metadata) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        metadata.commandId().ifPresent(id -> attributes.put("commandId", fromS(id)));
        metadata.correlationId().ifPresent(id -> attributes.put("correlationId", fromS(id)));
        metadata.causationId().ifPresent(id -> attributes.put("causationId", fromS(id)));
        metadata.traceparent().ifPresent(id -> attributes.put("traceparent", fromS(id)));
        return attributes;
    }

    private static Metadata metadata(@Nullable AttributeValue attribute) {
        if (attribute == null || !attribute.hasM()) {
            return Metadata.NONE;
        }
        Map<String, AttributeValue> metadata = attribute.m();
        return new Metadata(
                ItemAttributes.text(metadata, "commandId").orElse(null),
                ItemAttributes.text(metadata, "correlationId").orElse(null),
                ItemAttributes.text(metadata, "causationId").orElse(null),
                ItemAttributes.text(metadata, "traceparent").orElse(null));
    }
}
