package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.poller.PollerControl;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs deliveries, each on a thread of its own, while the poller may begin one. */
final class DeliveryThreads implements AutoCloseable {

    private final PollerControl control;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("stream delivery").factory());

    DeliveryThreads(PollerControl control) {
        this.control = control;
    }

    /** Whether the work has begun. */
    boolean begin(Runnable work) {
        if (!control.begin()) {
            return false;
        }
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                control.end();
            }
        });
        return true;
    }

    /** Interrupts what is still running. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
