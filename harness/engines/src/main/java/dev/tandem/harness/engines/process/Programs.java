package dev.tandem.harness.engines.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that the system may have. */
public final class Programs {

    private Programs() {}

    /** Whether the PATH leads to it. */
    public static boolean has(String program) {
        return path(program).isPresent();
    }

    /** Where the PATH finds it. */
    static Optional<Path> path(String program) {
        return Stream.of(searchPath().split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The PATH of this JVM; empty if it has none. */
    static String searchPath() {
        return Objects.requireNonNullElse(System.getenv("PATH"), "");
    }

    /**
     * Runs a program to its end.
     *
     * @return exit code and all that it wrote
     */
    public static CompletedProcess run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CompletedProcess(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new ChildFailedException(
                    "%s could not be run: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildFailedException(
                    "Waiting for the end of %s was interrupted".formatted(command.getFirst()), e);
        }
    }
}
