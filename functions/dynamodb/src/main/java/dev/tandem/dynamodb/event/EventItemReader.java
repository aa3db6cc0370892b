package dev.tandem.dynamodb.event;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.EventBody;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.StreamEvent.Part;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.json.JsonPath;
import dev.tandem.json.RecordReader;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads events back from items of the event table, which other writers may have laid out wrongly,
 * or newer code.
 *
 * @param <E> the events of the aggregate
 */
final class EventItemReader<E> {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AggregateType aggregate;
    private final EventTypes<E> types;
    private final JsonMapper mapper;

    /** By the name of the event. */
    private final Map<String, RecordReader<? extends E>> bodies = new HashMap<>();

    EventItemReader(AggregateType aggregate, EventTypes<E> types, JsonMapper mapper) {
        this.aggregate = aggregate;
        this.types = types;
        this.mapper = mapper;
        types.all()
                .forEach(type ->
                        bodies.put(type.name(), new RecordReader<>(mapper.reader(), type.event())));
    }

    StreamEvent<E> read(RecordedItem item) {
        String name = name(item);
        int version = version(item, name);
        String body = item.text("body");
        String createdAt = item.text("createdAt");
        try {
            List<Part<E>> parts = parts(name, version, body);
            return new StreamEvent<>(
                    aggregate.name(),
                    item.aggregateId(),
                    item.sequenceNumber(),
                    parts.size() == 1 ? parts.getFirst().eventType() : name,
                    parts,
                    InstantText.parse(createdAt),
                    MetadataItem.read(item.attributes().map("metadata")));
        } catch (Throwable e) {
            ApplicationErrorException.throwIfOfTheMachine(e);
            // of Jackson, of an upcaster or of the event's own constructor: any of them may quote
            throw item.unreadable(
                    "a %s version %s that does not fit the schema (%s)"
                            .formatted(name, version, e.getClass().getSimpleName()),
                    "find out who wrote it");
        }
    }

    private List<Part<E>> parts(String name, int version, String body) {
        return types.isCurrent(name, version)
                ? List.of(part(name, body))
                : types
                        .current(new EventBody(name, version, mapper.readValue(body, OBJECT)))
                        .stream()
                        .map(event -> part(event.name(), mapper.writeValueAsString(event.body())))
                        .toList();
    }

    private Part<E> part(String name, String body) {
        E event = body(name).read(body);
        return new Part<>(types.typeOf(event).name(), event);
    }

    private RecordReader<? extends E> body(String name) {
        return Objects.requireNonNull(bodies.get(name));
    }

    /** Read as its bytes will be: half a character, for instance, is another one then. */
    Optional<String> lost(E event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return Difference.first(event, body(types.typeOf(event).name()).read(bytes));
        } catch (JacksonException e) {
            return Optional.of(JsonPath.of(e));
        }
    }

    private String name(RecordedItem item) {
        String name = item.text("eventType");
        if (types.newestVersion(name) == 0) {
            throw item.unreadable(
                    "eventType '%s', which this code does not know".formatted(name),
                    "deploy the newer code first");
        }
        return name;
    }

    private int version(RecordedItem item, String name) {
        long version = item.number("eventVersion");
        int newest = types.newestVersion(name);
        if (version < 1 || version > newest) {
            throw item.unreadable(
                    "eventType '%s' version %s, this code knows version %s"
                            .formatted(name, version, newest),
                    version < 1 ? "find out who wrote it" : "deploy the newer code first");
        }
        return (int) version;
    }
}
