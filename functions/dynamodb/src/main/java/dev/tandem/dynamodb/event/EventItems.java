package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.table.ItemAttributes;
import dev.tandem.json.KeptTypes;
import dev.tandem.json.RecordWriter;
import dev.tandem.json.StrictMapper;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Events as items of the event table, by the table contract.
 *
 * @param <E> the events of the aggregate
 */
public final class EventItems<E> {

    private final JsonMapper mapper = StrictMapper.create();
    private final AggregateType aggregate;
    private final EventTypes<E> types;
    private final EventItemReader<E> reader;

    /** By the class of the event. */
    private final Map<Class<?>, RecordWriter<E>> bodies = new HashMap<>();

    /**
     * @throws IllegalArgumentException if an event could not be read back from its JSON: names the
     *     component
     */
    public EventItems(AggregateType aggregate, EventTypes<E> types) {
        types.all().forEach(type -> KeptTypes.check(type.event()));
        this.aggregate = aggregate;
        this.types = types;
        this.reader = new EventItemReader<>(aggregate, types, mapper);
        types.all().forEach(type -> bodies.put(type.event(), writer(type.event())));
    }

    @SuppressWarnings("unchecked") // it is given events of that class
    private RecordWriter<E> writer(Class<? extends E> event) {
        return new RecordWriter<>(mapper.writer(), (Class<E>) event);
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
        item.put("body", fromS(body(event.event())));
        item.put("createdAt", fromS(event.createdAt().toString()));
        Map<String, AttributeValue> metadata = MetadataItem.write(event.metadata());
        if (!metadata.isEmpty()) {
            item.put("metadata", fromM(metadata));
        }
        return item;
    }

    private String body(E event) {
        return Objects.requireNonNull(bodies.get(event.getClass())).text(event);
    }

    /**
     * Where the event would come back from that item as another one, or can't be read at all; empty
     * if it is kept.
     */
    public Optional<String> lost(E event, Map<String, AttributeValue> item) {
        return reader.lost(event, ItemAttributes.text(item, "body").orElseThrow());
    }

    /**
     * The event that the item records, upcast if it was written in an old version.
     *
     * @throws UnreadableEventException if this code does not know its type or version, or its body
     *     does not fit
     */
    public StreamEvent<E> read(Map<String, AttributeValue> item) {
        return reader.read(RecordedItem.of(aggregate, EventAttributes.of(item)));
    }

    /**
     * The same, of an item that a stream has told.
     *
     * @param key whose event it is, and which
     */
    StreamEvent<E> read(EventKey key, EventAttributes item) {
        return reader.read(
                new RecordedItem(aggregate, item, key.aggregateId(), key.sequenceNumber()));
    }
}
