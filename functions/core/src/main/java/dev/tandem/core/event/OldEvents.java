package dev.tandem.core.event;

import dev.tandem.core.event.EventTypes.Release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * How events are read that are not written any more.
 *
 * @param upcastersByRelease what becomes a newer version of the same event
 * @param replacements what becomes other events
 */
record OldEvents(
        Map<Release, Upcaster> upcastersByRelease, Map<Release, Replacement> replacements) {

    static final Comparator<Release> IN_ORDER =
            Comparator.comparing(Release::name).thenComparingInt(Release::version);

    /** Longer than any chain of releases, and no trap where one leads back to itself. */
    private static final int MOST_STEPS = 1_000;

    Collection<Upcaster> upcasters() {
        return upcastersByRelease.values();
    }

    List<Release> replaced() {
        return replacements.keySet().stream().sorted(IN_ORDER).toList();
    }

    int newestVersion(String name) {
        return replacements.keySet().stream()
                .filter(release -> release.name().equals(name))
                .mapToInt(Release::version)
                .max()
                .orElse(0);
    }

    /** The event in that version. */
    EventBody upcast(EventBody event, int version) {
        EventBody upcast = event;
        while (upcast.version() < version) {
            upcast = next(upcast);
        }
        return upcast;
    }

    private EventBody next(EventBody event) {
        Upcaster upcaster = upcastersByRelease.get(new Release(event.name(), event.version()));
        if (upcaster == null) {
            throw new IllegalArgumentException(
                    "%s has no version %s".formatted(event.name(), event.version()));
        }
        return new EventBody(event.name(), event.version() + 1, upcaster.upcast(event.body()));
    }

    List<EventBody> current(EventBody recorded, BiPredicate<String, Integer> isCurrent) {
        List<EventBody> done = new ArrayList<>();
        List<EventBody> rest = new ArrayList<>(List.of(recorded));
        for (int step = 0; !rest.isEmpty(); step++) {
            EventBody event = rest.removeFirst();
            if (isCurrent.test(event.name(), event.version())) {
                done.add(event);
            } else if (step < MOST_STEPS) {
                rest.addAll(0, newer(event));
            } else {
                throw new IllegalArgumentException(
                        "what %s version %s is replaced by leads back to it"
                                .formatted(recorded.name(), recorded.version()));
            }
        }
        return done;
    }

    private List<EventBody> newer(EventBody event) {
        Replacement replacement = replacements.get(new Release(event.name(), event.version()));
        return replacement == null ? List.of(next(event)) : replacement.replace(event.body());
    }
}
