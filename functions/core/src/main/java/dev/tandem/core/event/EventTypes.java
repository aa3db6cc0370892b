package dev.tandem.core.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public record Release(String name, int version) {}

    private final Class<E> family;
    private final Map<String, EventType<E>> byName;
    private final Map<Class<?>, EventType<E>> byClass = new HashMap<>();
    private final OldEvents old;

    private EventTypes(Class<E> family, Map<String, EventType<E>> byName, OldEvents old) {
        this.family = family;
        this.byName = new LinkedHashMap<>(byName);
        byName.values().forEach(type -> byClass.put(type.event(), type));
        this.old = old;
    }

    /** Starts the table for the events of this sealed interface. */
    public static <E> Builder<E> of(Class<E> events) {
        return new Builder<>(events);
    }

    /** The sealed interface. */
    public Class<E> family() {
        return family;
    }

    /** All of them, in the order in which they were named, those that are only read included. */
    public Collection<EventType<E>> all() {
        return List.copyOf(byName.values());
    }

    /** Those that are only read: their class was given another name behind this one. */
    public List<EventType<E>> aliases() {
        return byName.values().stream()
                .filter(type -> !type.equals(byClass.get(type.event())))
                .toList();
    }

    /** What is read as other events, by name and version. */
    public List<Release> replaced() {
        return old.replaced();
    }

    /** What makes newer bodies of older ones. */
    public Collection<Upcaster> upcasters() {
        return old.upcasters();
    }

    /**
     * The type of this event: what it is written as.
     *
     * @throws UnnamedEventException if it has no name
     */
    public EventType<E> typeOf(E event) {
        EventType<E> type = byClass.get(event.getClass());
        if (type == null) {
            throw new UnnamedEventException(
                    "%s is none of the events of %s that have a name %s: give it one with EventTypes.type"
                            .formatted(
                                    event.getClass().getName(),
                                    family.getSimpleName(),
                                    byName.keySet()));
        }
        return type;
    }

    /** The type of that name, if this code knows it. */
    public Optional<EventType<E>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The newest version of that event that this code can read; 0 if it knows none. */
    public int newestVersion(String name) {
        return named(name).map(EventType::version).orElseGet(() -> old.newestVersion(name));
    }

    /** Whether this code reads that version as it was written. */
    public boolean isCurrent(String name, int version) {
        return named(name).filter(type -> type.version() == version).isPresent();
    }

    /**
     * What this code would have written in the place of a recorded event: one event mostly, none if
     * it means nothing any more, several if it was split.
     *
     * @param recorded as it was written, in a version that this code can read
     * @throws IllegalArgumentException if it can't be read by what was given to the builder
     */
    public List<EventBody> current(EventBody recorded) {
        return old.current(recorded, this::isCurrent);
    }

    /**
     * The body as this code would have written it.
     *
     * @param type whose body
     * @param version the version in which it was written, at most that of the type
     * @param body its JSON object, as {@link Upcaster} describes it; may be altered
     */
    public Map<String, Object> upcast(EventType<E> type, int version, Map<String, Object> body) {
        return old.upcast(new EventBody(type.name(), version, body), type.version()).body();
    }

    /** Collects the event types. */
    public static final class Builder<E> {

        private final Class<E> events;
        private final Map<String, EventType<E>> types = new LinkedHashMap<>();
        private final Map<Release, Upcaster> upcasters = new HashMap<>();
        private final Map<Release, Replacement> replacements = new HashMap<>();

        private Builder(Class<E> events) {
            this.events = events;
        }

        /**
         * Adds an event under this name, at this version of its body. A class that has a name
         * already is written under this one from now on, and read under both.
         */
        public Builder<E> type(String name, int version, Class<? extends E> event) {
            if (types.putIfAbsent(name, new EventType<>(name, version, event)) != null) {
                throw new IllegalArgumentException("event type %s is there twice".formatted(name));
            }
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
         * Says which events are read in the place of one that is not written any more: another,
         * none or several. They take its sequence number together.
         *
         * @param name of the event
         * @param version the old one, from 1
         */
        public Builder<E> replace(String name, int version, Replacement replacement) {
            if (replacements.put(new Release(name, version), replacement) != null) {
                throw new IllegalArgumentException(
                        "%s version %s is replaced twice".formatted(name, version));
            }
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalStateException if the sealed interface permits an event, on any level,
         *     that has no name, if an old version of an event can't be read, or if an upcaster or a
         *     replacement is for no old version
         */
        public EventTypes<E> build() {
            EventFamily.check(events, types.values());
            var old = new OldEvents(Map.copyOf(upcasters), Map.copyOf(replacements));
            new OldEventsCheck(old).check(events.getSimpleName(), types.values());
            return new EventTypes<>(events, types, old);
        }
    }
}
