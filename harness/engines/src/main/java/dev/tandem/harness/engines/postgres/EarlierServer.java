package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.Deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The server that ran on a cluster before, as far as its lock file tells. */
record EarlierServer(Path lock, ProcessHandle process) {

    /**
     * Waits until a server that was told to end has ended, and removes the lock of one that is long
     * gone. PostgreSQL itself is content with a lock whose process is gone, but takes any process
     * that has got the same id since for a server.
     *
     * @throws ChildFailedException if a server runs on the cluster and goes on running
     */
    static void awaitEnd(Cluster cluster, Duration time) {
        of(cluster.folder().resolve("postmaster.pid")).ifPresent(earlier -> earlier.awaitEnd(time));
    }

    private static Optional<EarlierServer> of(Path lock) {
        try {
            if (!Files.exists(lock)) {
                return Optional.empty();
            }
            long pid =
                    Files.readAllLines(lock).stream().findFirst().map(Long::parseLong).orElse(0L);
            return ProcessHandle.of(pid).map(process -> new EarlierServer(lock, process));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private void awaitEnd(Duration time) {
        if (!Deadline.in(time).await(() -> !isServer())) {
            throw new ChildFailedException(
                    "PostgreSQL runs on %s already, as process %s: stop that one, or choose another folder"
                            .formatted(lock.getParent(), process.pid()));
        }
        try {
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The old lock " + lock + " could not be removed", e);
        }
    }

    private boolean isServer() {
        return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
    }
}
