package dev.tandem.core.event;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names under which the events of an aggregate are recorded. A table of its own, so that
 * renaming a class can't change what is stored.
 *
 * @param <E> the sealed interface of the events
 */
public final class EventTypes<E> {

    /**
     * One kind of event.
     *
     * @param name past tense, snake_case, never reused, such as {@code cart_item_added}
     * @param version the schema version of its body that this code writes, from 1
     * @param event its class
     */
    public record EventType<E>(String name, int version, Class<? extends E> event) {}

    private final Map<String, EventType<E>> byName;
    private final Map<Class<?>, EventType<E>> byClass;

    private EventTypes(List<EventType<E>> types) {
        byName = types.stream().collect(Collectors.toMap(EventType::name, type -> type));
        byClass = types.stream().collect(Collectors.toMap(EventType::event, type -> type));
    }

    /** Starts the table for the events of this sealed interface. */
    public static <E> Builder<E> of(Class<E> events) {
        return new Builder<>(events);
    }

    /** The type of this event. */
    public EventType<E> typeOf(E event) {
        EventType<E> type = byClass.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "%s is none of the registered events %s"
                            .formatted(event.getClass().getName(), byName.keySet()));
        }
        return type;
    }

    /** The type of that name, if this code knows it. */
    public Optional<EventType<E>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Collects the event types. */
    public static final class Builder<E> {

        private final Class<E> events;
        private final Map<Class<?>, EventType<E>> types = new LinkedHashMap<>();

        private Builder(Class<E> events) {
            this.events = events;
        }

        /** Adds an event under this name, at this version of its body. */
        public Builder<E> type(String name, int version, Class<? extends E> event) {
            if (types.values().stream().anyMatch(type -> type.name().equals(name))) {
                throw new IllegalArgumentException("event type %s is there twice".formatted(name));
            }
            types.put(event, new EventType<>(name, version, event));
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalStateException if the sealed interface permits an event that has no name
         */
        public EventTypes<E> build() {
            Class<?>[] permitted = events.getPermittedSubclasses();
            if (permitted != null) {
                List<String> unnamed =
                        Arrays.stream(permitted)
                                .filter(event -> !types.containsKey(event))
                                .map(Class::getSimpleName)
                                .toList();
                if (!unnamed.isEmpty()) {
                    throw new IllegalStateException(
                            "events of %s without a type: %s"
                                    .formatted(events.getSimpleName(), unnamed));
                }
            }
            return new EventTypes<>(List.copyOf(types.values()));
        }
    }
}
