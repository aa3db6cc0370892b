package dev.tandem.bench.run;

import dev.tandem.bench.Suite;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All that are on the class path. */
public final class Suites {

    private Suites() {}

    /** In the order of the page. */
    public static List<Suite> all() {
        return ServiceLoader.load(Suite.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Suite::position).thenComparing(Suite::name))
                .toList();
    }

    /**
     * @throws IllegalArgumentException if there is none of that name; says which there are
     */
    static Suite named(String name) {
        return all().stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no suite '%s', but %s"
                                        .formatted(
                                                name, all().stream().map(Suite::name).toList())));
    }
}
