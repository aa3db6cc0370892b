package dev.tandem.bench.local;

import dev.tandem.harness.engines.process.Deadline;
import dev.tandem.harness.engines.process.Ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole cart in a process of its own, as {@code mvn spring-boot:run} starts it. */
final class LocalApplication implements AutoCloseable {

    private static final Path CLASS_PATH = Path.of("bench", "local", "target", "classpath");
    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int web = Ports.choose(0, "the local application");
    private final Process process;

    private LocalApplication() throws IOException {
        process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-classpath",
                                classPath(),
                                "dev.tandem.cart.local.CartLocalApplication",
                                "--server.port=" + web,
                                "--tandem.local.dynamodb-port=0",
                                "--tandem.local.postgres-port=0")
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.INHERIT)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Started, and ready. */
    static LocalApplication start() throws IOException {
        LocalApplication application = new LocalApplication();
        if (!Deadline.in(TIME_TO_START).await(application::isReady)) {
            application.close();
            throw new IllegalStateException(
                    "The local application is not ready after " + TIME_TO_START);
        }
        return application;
    }

    private static String classPath() throws IOException {
        try {
            return Files.readString(CLASS_PATH).strip();
        } catch (NoSuchFileException e) {
            throw new IllegalStateException(
                    CLASS_PATH + " is written by Maven's package, see bench/README.md", e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "The local application ended with " + process.exitValue());
        }
        try {
            return client.send(
                                    HttpRequest.newBuilder(uri("actuator/health")).build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            // nobody listens yet
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Calls a function.
     *
     * @return its answer, whatever the status
     */
    String call(String function, String event) {
        try {
            return client.send(
                            HttpRequest.newBuilder(uri(function))
                                    .header("content-type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(event))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:%s/%s".formatted(web, path));
    }

    /** Processor time that the application and its engines have taken, each process by its id. */
    Map<Long, Duration> processorTimes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .collect(
                        Collectors.toMap(
                                ProcessHandle::pid,
                                each -> each.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
