package dev.tandem.harness.engines.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * A child process under supervision: a watchdog ends it when this JVM is gone, however that came.
 *
 * <p>It runs in a session of its own, so that Ctrl-C in a terminal reaches the parent only. Needs a
 * POSIX shell: Linux and macOS, not Windows.
 */
public final class Child implements AutoCloseable {

    private static final Duration STOP_TIME = Duration.ofSeconds(10);

    private final Launch launch;
    private final Process process;
    private final Output output;

    private Child(Launch launch, Process process, Output output) {
        this.launch = launch;
        this.process = process;
        this.output = output;
    }

    /** Starts it; its output goes to {@code output.log} in its temporary folder. */
    public static Child start(Launch launch) {
        Output output = new Output(launch.temporary().resolve("output.log"));
        try {
            return new Child(launch, new Supervision(launch, output).builder().start(), output);
        } catch (IOException e) {
            throw new ChildFailedException(
                    "%s could not be started: %s".formatted(launch.name(), e.getMessage()), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Tells its exit code when it has ended; 128 plus the signal, if one has ended it. */
    public void onExit(IntConsumer listener) {
        var _ = process.onExit().thenAccept(ended -> listener.accept(ended.exitValue()));
    }

    /** The file that takes what it writes. */
    public Path output() {
        return output.file();
    }

    /** The last lines that it wrote. */
    public String outputTail() {
        return output.tail();
    }

    /**
     * Waits until it can be used.
     *
     * @throws ChildFailedException if it dies before, or is not ready in time
     */
    public void awaitReady(Duration time, BooleanSupplier ready) {
        boolean settled = Deadline.in(time).await(() -> !isAlive() || ready.getAsBoolean());
        if (!isAlive()) {
            throw new ChildFailedException(
                    "%s ended with exit code %s before it was ready. The end of its output:%n%s"
                            .formatted(launch.name(), process.exitValue(), outputTail()));
        }
        if (!settled) {
            close();
            throw new ChildFailedException(
                    "%s was not ready within %s. The end of its output:%n%s"
                            .formatted(launch.name(), time, outputTail()));
        }
    }

    /** Ends it by force, and what it has started. */
    public void kill() {
        // first itself, before it can take note of the end of what it has started
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        hasEnded(STOP_TIME);
    }

    /** Ends it in order; by force if it has not ended after ten seconds. */
    @Override
    public void close() {
        close(STOP_TIME);
    }

    /** Ends it in order; by force if it has not ended in that time. */
    public void close(Duration time) {
        if (isAlive()) {
            launch.stop().sendTo(pid());
        }
        if (!hasEnded(time)) {
            Signal.KILL.sendTo(pid());
            hasEnded(STOP_TIME);
        }
    }

    private boolean hasEnded(Duration time) {
        boolean interrupted = Thread.interrupted();
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
