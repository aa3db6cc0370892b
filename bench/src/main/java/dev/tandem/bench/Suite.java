package dev.tandem.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are measured together, in a JVM of their own. Found by {@link java.util.ServiceLoader}:
 * an implementation stands in {@code META-INF/services/dev.tandem.bench.Suite}.
 */
public interface Suite {

    /** Names it, and the file of its figures. */
    String name();

    /** The heading on the page. */
    String title();

    /** Where it stands on the page; the smaller the further up. */
    int position();

    /** What a reader has to know of the arms. */
    String note();

    /** Flags of the JVM. */
    default Flags flags() {
        return Flags.C2;
    }

    /**
     * The directory of the Maven module whose class path its JVM has, and no more than that,
     * relative to the root of the repository; empty if it has that of all suites. A module writes
     * it to {@code target/classpath} when it is packaged.
     */
    default Optional<Path> module() {
        return Optional.empty();
    }

    /** Whether it runs with the quick rows too, and not only with all. */
    default boolean isQuick() {
        return true;
    }

    /** For how long it goes on with the quick rows, which take a quarter of an hour together. */
    default Duration quickly() {
        return Duration.ofSeconds(50);
    }

    /** For how long it goes on with all rows, which take an hour and a half together. */
    default Duration fully() {
        return quickly().multipliedBy(3);
    }

    /** What it measures: shown as not run until it has been. */
    List<BenchRow> rows();

    /**
     * Measures.
     *
     * @param bench takes the figures of the arms that the rows name
     */
    void run(Bench bench) throws Exception;

    /** How the JVM runs. */
    enum Flags {
        /** As a server has it. */
        C2,
        /** As Lambda starts Java: its first compiler only, and the serial collector. */
        LAMBDA;

        /**
         * How often each arm is called before it is measured, where an answer takes no time: C2
         * compiles a method when it has been called some thousand times, the first compiler sooner.
         */
        public int callsUntilWarm() {
            return switch (this) {
                case C2 -> 5_000;
                case LAMBDA -> 2_000;
            };
        }

        /** For the command line. */
        public List<String> options() {
            return switch (this) {
                case C2 -> List.of();
                case LAMBDA -> List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
            };
        }
    }
}
