package dev.tandem.core.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    public record EventType<E>(String name, int version, Class<? extends E> event) {

        public EventType {
            if (version < 1) {
                throw new IllegalArgumentException(
                        "event type %s has version %s: versions begin with 1"
                                .formatted(name, version));
            }
        }
    }

    /** A version of an event that has been written at some time. */
    private record Release(String name, int version) {}

    private final Map<String, EventType<E>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType<E>> byClass;
    private final Map<Release, Upcaster> upcasters;

    private EventTypes(List<EventType<E>> types, Map<Release, Upcaster> upcasters) {
        types.forEach(type -> byName.put(type.name(), type));
        byClass = types.stream().collect(Collectors.toMap(EventType::event, type -> type));
        this.upcasters = Map.copyOf(upcasters);
    }

    /** All of them, in the order in which they were named. */
    public Collection<EventType<E>> all() {
        return List.copyOf(byName.values());
    }

    /** What makes newer bodies of older ones. */
    public Collection<Upcaster> upcasters() {
        return upcasters.values();
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

    /**
     * The body as this code would have written it.
     *
     * @param type whose body
     * @param version the version in which it was written, at most that of the type
     * @param body its JSON object, as {@link Upcaster} describes it; may be altered
     */
    public Map<String, Object> upcast(EventType<E> type, int version, Map<String, Object> body) {
        Map<String, Object> upcast = body;
        for (int from = version; from < type.version(); from++) {
            Upcaster upcaster = upcasters.get(new Release(type.name(), from));
            if (upcaster == null) {
                throw new IllegalArgumentException(
                        "%s has no version %s".formatted(type.name(), version));
            }
            upcast = upcaster.upcast(upcast);
        }
        return upcast;
    }

    /** Collects the event types. */
    public static final class Builder<E> {

        private final Class<E> events;
        private final Map<Class<?>, EventType<E>> types = new LinkedHashMap<>();
        private final Map<Release, Upcaster> upcasters = new HashMap<>();

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
         * Says how the body of an old version becomes one of the next.
         *
         * @param name of the event
         * @param version the old one, from 1
         */
        public Builder<E> upcast(String name, int version, Upcaster upcaster) {
            if (upcasters.put(new Release(name, version), upcaster) != null) {
                throw new IllegalArgumentException(
                        "%s version %s has two upcasters".formatted(name, version));
            }
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalStateException if the sealed interface permits an event that has no name,
         *     if an old version of an event can't be read, or if an upcaster is for no old version
         */
        public EventTypes<E> build() {
            checkThatAllHaveNames();
            checkThatAllVersionsCanBeRead();
            return new EventTypes<>(List.copyOf(types.values()), upcasters);
        }

        private void checkThatAllHaveNames() {
            Class<?>[] permitted = events.getPermittedSubclasses();
            List<String> unnamed =
                    Stream.of(permitted == null ? new Class<?>[0] : permitted)
                            .filter(event -> !types.containsKey(event))
                            .map(Class::getSimpleName)
                            .toList();
            if (!unnamed.isEmpty()) {
                throw new IllegalStateException(
                        "events of %s without a type: %s"
                                .formatted(events.getSimpleName(), unnamed));
            }
        }

        private void checkThatAllVersionsCanBeRead() {
            var old =
                    types.values().stream()
                            .flatMap(type ->
                                    IntStream.range(1, type.version())
                                            .mapToObj(v -> new Release(type.name(), v)))
                            .collect(Collectors.toSet());
            if (!old.equals(upcasters.keySet())) {
                throw new IllegalStateException(
                        "upcasters of %s are for %s, and must be for each older version: %s"
                                .formatted(
                                        events.getSimpleName(),
                                        names(upcasters.keySet()),
                                        names(old)));
            }
        }

        private static List<String> names(Collection<Release> releases) {
            return releases.stream()
                    .map(release -> release.name() + " " + release.version())
                    .sorted()
                    .toList();
        }
    }
}
