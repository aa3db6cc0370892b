package dev.tandem.harness.engines.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file by which a server says that it runs on a cluster; one that was killed leaves it. */
record LockFile(Path path) {

    /** The process that it names, if there is one of that id. */
    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            long pid =
                    Files.readAllLines(path).stream().findFirst().map(Long::parseLong).orElse(0L);
            return ProcessHandle.of(pid);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The old lock " + path + " could not be removed", e);
        }
    }
}
