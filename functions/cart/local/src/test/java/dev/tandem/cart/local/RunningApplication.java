package dev.tandem.cart.local;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The local application in a JVM of its own, as {@code mvn spring-boot:run} starts it. */
final class RunningApplication implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofSeconds(60);
    private static final Duration TIME_TO_END = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    /** Where it listens and what it keeps. */
    record Place(int http, int dynamodb, int postgres, Path data) {}

    /** What a function answered. */
    record Answer(int status, JsonNode json) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Place place;
    private final Process process;
    private final List<ProcessHandle> engines;

    private RunningApplication(Place place, Process process) {
        this.place = place;
        this.process = process;
        await("the application is ready").atMost(TIME_TO_START).until(this::isUp);
        this.engines = process.descendants().toList();
    }

    static RunningApplication start(Place place) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dtandem.dynamodb-local.lib="
                                        + System.getProperty("tandem.dynamodb-local.lib"),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                CartLocalApplication.class.getName(),
                                "--server.port=" + place.http(),
                                "--tandem.local.dynamodb-port=" + place.dynamodb(),
                                "--tandem.local.postgres-port=" + place.postgres(),
                                "--tandem.local.data=" + place.data())
                        .redirectErrorStream(true)
                        .redirectOutput(place.data().resolve("output.txt").toFile())
                        .start();
        return new RunningApplication(place, process);
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "the application ended; see output.txt in " + place.data());
        }
        try {
            return send(request("/actuator/health").GET().build()).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    Answer call(String function, String json) {
        return send(
                request("/" + function)
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder()
                .uri(URI.create("http://localhost:" + place.http() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling", e);
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, which ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        await("the application has ended").atMost(TIME_TO_END).until(() -> !process.isAlive());
        await("its engines have ended")
                .atMost(TIME_TO_END)
                .until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));
    }

    List<ProcessHandle> engines() {
        return engines;
    }
}
