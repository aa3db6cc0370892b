package dev.tandem.harness.aws.stream;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs deliveries, each on a thread of its own, while the gate lets them begin. */
final class Crew implements AutoCloseable {

    private final Gate gate;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("stream delivery").factory());

    Crew(Gate gate) {
        this.gate = gate;
    }

    /** Whether the work has begun. */
    boolean begin(Runnable work) {
        if (!gate.begin()) {
            return false;
        }
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                gate.end();
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
