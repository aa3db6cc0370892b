package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The literal {@code mvn spring-boot:run} in a clone, on free ports, and what it has printed. */
final class FirstCommand {

    private static final Duration LONGEST_BUILD = Duration.ofMinutes(15);
    private static final Duration LONGEST_END = Duration.ofMinutes(1);
    private static final Pattern FUNCTIONS = Pattern.compile("POST (http://localhost:\\d+/)");
    private static final String END_OF_BLOCK = "────";

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private FirstCommand(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Clones what is committed, and starts the command there. */
    static FirstCommand onACloneIn(Path folder) throws IOException, InterruptedException {
        Process clone =
                new ProcessBuilder("git", "clone", "-q", SourceFiles.root().toString(), "clone")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
        assertThat(clone.waitFor()).as("git clone").isZero();
        ProcessBuilder command =
                new ProcessBuilder("mvn", "spring-boot:run")
                        .directory(folder.resolve("clone").toFile())
                        .redirectErrorStream(true);
        command.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT", "0",
                                "TANDEM_LOCAL_DYNAMODB_PORT", "0",
                                "TANDEM_LOCAL_POSTGRES_PORT", "0"));
        return new FirstCommand(command.start());
    }

    List<String> output() {
        return output.stream().filter(line -> !line.isBlank()).toList();
    }

    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_BUILD.toNanos();
        while (!isReady()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(() -> "ready; the output is\n" + String.join("\n", output))
                    .isTrue();
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isReady() {
        List<String> lines = output();
        return functions().isPresent() && lines.getLast().startsWith(END_OF_BLOCK);
    }

    private Optional<String> functions() {
        return output.stream()
                .flatMap(line -> FUNCTIONS.matcher(line).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    String answerTo(String function, String json) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(functions().orElseThrow() + function))
                                .header("content-type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What Ctrl-C does: every process of the terminal gets the signal; then all have to end. */
    void interrupt() throws IOException, InterruptedException {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        for (ProcessHandle each : all) {
            new ProcessBuilder("kill", "-INT", Long.toString(each.pid())).start().waitFor();
        }
        boolean ended = process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
        assertThat(ended).as("ended after Ctrl-C").isTrue();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
