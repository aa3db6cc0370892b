package dev.tandem.testkit.golden;

import dev.tandem.core.event.EventTypes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All versions of all events that were ever released, by the names of their events. */
final class Releases {

    private Releases() {}

    static List<Release> of(EventTypes<?> types) {
        Map<String, Release> byFile = new LinkedHashMap<>();
        types.all().forEach(type -> add(type.name(), type.version(), type.version(), byFile));
        types.replaced().forEach(last -> add(last.name(), last.version(), 0, byFile));
        return List.copyOf(byFile.values());
    }

    /**
     * @param last the last version that there was
     * @param newest the one that is written; 0 for none
     */
    private static void add(String name, int last, int newest, Map<String, Release> byFile) {
        IntStream.rangeClosed(1, last)
                .mapToObj(version -> new Release(name, version, version == newest))
                .forEach(release -> byFile.putIfAbsent(release.fileName(), release));
    }
}
