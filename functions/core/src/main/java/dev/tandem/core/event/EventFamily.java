package dev.tandem.core.event;

import dev.tandem.core.event.EventTypes.EventType;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
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
                named.stream().filter(EventFamily::isKind).toList());
        Set<Class<?>> unnamed = new LinkedHashSet<>();
        addMembers(events, unnamed);
        unnamed.removeIf(member -> isNamed(member, named));
        refuse(events, "without a type", List.copyOf(unnamed));
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

    /** Whether there can be no object of this very class. */
    private static boolean isKind(Class<?> type) {
        return type.isInterface() || (Modifier.isAbstract(type.getModifiers()) && !type.isEnum());
    }

    /** Everything that must have a name. */
    private static void addMembers(Class<?> type, Set<Class<?>> members) {
        if (type.isSealed() && !type.isEnum()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                addMembers(permitted, members);
            }
            if (!isKind(type)) {
                members.add(type);
            }
        } else {
            members.add(type);
        }
    }

    /** Of what is open to all, one that is named will do. */
    private static boolean isNamed(Class<?> member, Set<Class<?>> named) {
        boolean isOpen = isKind(member) || !Modifier.isFinal(member.getModifiers());
        return isOpen ? named.stream().anyMatch(member::isAssignableFrom) : named.contains(member);
    }
}
