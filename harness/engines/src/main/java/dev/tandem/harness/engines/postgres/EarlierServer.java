package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.Deadline;

import java.time.Duration;

/** The server that ran on a cluster before, as far as its lock file tells. */
record EarlierServer(LockFile lock, ProcessHandle process) {

    /**
     * Waits until a server that was told to end has ended, and removes the lock of one that is long
     * gone. PostgreSQL itself is content with a lock whose process is gone, but takes any process
     * that has got the same id since for a server.
     *
     * @throws ChildFailedException if a server runs on the cluster and goes on running
     */
    static void awaitEnd(Cluster cluster, Duration time) {
        LockFile lock = new LockFile(cluster.folder().resolve("postmaster.pid"));
        lock.process()
                .map(process -> new EarlierServer(lock, process))
                .ifPresent(earlier -> earlier.awaitEnd(time));
    }

    private void awaitEnd(Duration time) {
        if (!Deadline.in(time).await(() -> !isServer())) {
            throw new ChildFailedException(
                    "PostgreSQL runs on %s already, as process %s: stop that one, or choose another folder"
                            .formatted(lock.path().getParent(), process.pid()));
        }
        lock.remove();
    }

    private boolean isServer() {
        return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
    }
}
