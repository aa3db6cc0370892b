package dev.tandem.bench.run;

import dev.tandem.bench.Suite;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All that are on the class path. */
public final class Suites {

    private static final Duration QUICKLY = Duration.ofMinutes(15);
    private static final Duration FULLY = Duration.ofMinutes(90);

    private Suites() {}

    /**
     * So that the quick rows stay quick, and all of them end, whoever adds a suite.
     *
     * @throws IllegalStateException if they go on for longer together than they have
     */
    static void requireInTime() {
        require(
                "the quick rows",
                QUICKLY,
                all().stream().filter(Suite::isQuick).map(Suite::quickly));
        require("all rows", FULLY, all().stream().map(Suite::fully));
    }

    private static void require(String rows, Duration most, Stream<Duration> suites) {
        Duration together = suites.reduce(Duration.ZERO, Duration::plus);
        if (together.compareTo(most) > 0) {
            throw new IllegalStateException(
                    "%s go on for %s s together, and have %s s: give a suite less time"
                            .formatted(rows, together.toSeconds(), most.toSeconds()));
        }
    }

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
