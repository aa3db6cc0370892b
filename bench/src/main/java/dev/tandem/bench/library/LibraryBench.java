package dev.tandem.bench.library;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What our own small classes cost beside well-kept libraries: the jars that an artifact would have
 * more, the processor time from the first class that is loaded to the first use in a new JVM, and
 * uses a second of it once warm.
 *
 * <p>{@code mvn -q package -DskipTests -pl bench/pekko -am -Pbench -Dbench.mode=
 * -Dbench=dev.tandem.bench.library.LibraryBench}
 */
public final class LibraryBench {

    /** Processor time, so that a busy machine measures the same as an idle one. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int STARTS = 15;
    private static final int WARM_UP = 300_000;
    private static final int USES = 300_000;

    private LibraryBench() {}

    /** With arguments it is the child that measures one candidate. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            System.err.println(measured(candidate(arguments[0]), arguments[1]));
            return;
        }
        System.out.printf("%-26s %10s %12s %14s%n", "", "jars", "first use", "warm");
        for (Candidate candidate : all()) {
            System.out.printf(
                    "%-26s %7d KB %9.1f ms %12.0f/s%n",
                    candidate.name(),
                    candidate.parts().stream().mapToLong(LibraryBench::bytes).sum() / 1024,
                    median(IntStream.range(0, STARTS).mapToObj(_ -> child(candidate, "cold")))
                            / 1e6,
                    USES * 1e9 / child(candidate, "warm"));
        }
    }

    private static List<Candidate> all() {
        return Stream.concat(Caches.all().stream(), Metrics.all().stream()).toList();
    }

    private static Candidate candidate(String name) {
        return all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** In nanoseconds of this thread; what the candidate prints goes nowhere. */
    private static long measured(Candidate candidate, String kind) throws Exception {
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        long begin = THREADS.getCurrentThreadCpuTime();
        Candidate.Use use = candidate.opening().open();
        use.once(0);
        long first = THREADS.getCurrentThreadCpuTime() - begin;
        return kind.equals("cold") ? first : warm(use);
    }

    private static long warm(Candidate.Use use) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            use.once(i);
        }
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < USES; i++) {
            use.once(i);
        }
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    private static long child(Candidate candidate, String kind) {
        try {
            Process child =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LibraryBench.class.getName(),
                                    candidate.name(),
                                    kind)
                            .redirectOutput(Redirect.DISCARD)
                            .start();
            String said = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return Long.parseLong(said.lines().toList().getLast());
        } catch (IOException e) {
            throw new IllegalStateException("%s: %s".formatted(candidate.name(), kind), e);
        }
    }

    private static double median(Stream<Long> values) {
        return values.sorted().skip(STARTS / 2).findFirst().orElseThrow();
    }

    /** Of the jar that a class comes from. */
    private static long bytes(String part) {
        try {
            return new File(
                            Class.forName(part)
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .getPath())
                    .length();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
