package dev.tandem.core.event;

import dev.tandem.core.event.EventTypes.EventType;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that a sealed interface permits, on all its levels. */
final class EventFamily {

    private EventFamily() {}

    /**
     * Sees to it that each of them has a name.
     *
     * @throws IllegalStateException if one has none, or a name is given to what can't be an event
     */
    static void check(Class<?> events, Collection<? extends EventType<?>> types) {
        Set<Class<?>> named = types.stream().map(EventType::event).collect(Collectors.toSet());
        refuse(
                events,
                "which are no events, but kinds of them",
                named.stream().filter(FamilyMembers::isKind).toList());
        refuse(
                events,
                "without a type",
                FamilyMembers.of(events).stream()
                        .filter(member -> !FamilyMembers.isNamed(member, named))
                        .toList());
    }

    private static void refuse(Class<?> events, String what, List<Class<?>> found) {
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "events of %s %s: %s"
                            .formatted(
                                    events.getSimpleName(),
                                    what,
                                    found.stream().map(Class::getSimpleName).sorted().toList()));
        }
    }
}
