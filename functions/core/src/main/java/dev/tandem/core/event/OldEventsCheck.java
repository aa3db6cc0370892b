package dev.tandem.core.event;

import dev.tandem.core.event.EventTypes.EventType;
import dev.tandem.core.event.EventTypes.Release;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether there is an upcaster or a replacement for each old version of an event, and for nothing
 * else.
 */
record OldEventsCheck(OldEvents old) {

    /**
     * @throws IllegalStateException if an old version can't be read, or if something is for none
     */
    void check(String events, Collection<? extends EventType<?>> types) {
        Set<Release> older = new TreeSet<>(OldEvents.IN_ORDER);
        types.forEach(type -> older.addAll(before(type.name(), type.version())));
        for (Release replaced : old.replacements().keySet()) {
            if (types.stream().anyMatch(type -> isOf(type, replaced))) {
                throw new IllegalStateException(
                        "%s version %s is written by this code, and can't be replaced"
                                .formatted(replaced.name(), replaced.version()));
            }
            older.addAll(before(replaced.name(), replaced.version()));
        }
        older.removeAll(old.replacements().keySet());
        if (!older.equals(old.upcastersByRelease().keySet())) {
            throw new IllegalStateException(
                    "upcasters of %s are for %s, and must be for each older version: %s"
                            .formatted(
                                    events,
                                    names(
                                            old.upcastersByRelease().keySet().stream()
                                                    .sorted(OldEvents.IN_ORDER)),
                                    names(older.stream())));
        }
    }

    private static boolean isOf(EventType<?> type, Release replaced) {
        return type.name().equals(replaced.name()) && replaced.version() >= type.version();
    }

    private static List<Release> before(String name, int version) {
        return IntStream.range(1, version).mapToObj(number -> new Release(name, number)).toList();
    }

    private static List<String> names(Stream<Release> releases) {
        return releases.map(release -> release.name() + " " + release.version()).toList();
    }
}
