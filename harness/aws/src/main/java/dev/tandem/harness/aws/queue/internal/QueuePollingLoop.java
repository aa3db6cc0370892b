package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;
import dev.tandem.harness.aws.stream.internal.poller.PollerControl;

import java.time.Duration;

/** The poller's thread: one receive after the other, until it is closed. */
final class QueuePollingLoop implements AutoCloseable {

    private final SourceQueue queue;
    private final QueueDeliveries deliveries;
    private final PollerControl control;
    private final Duration interval;
    private final FailureReporter polling;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("queue poller").unstarted(this::run);
    private volatile boolean started;
    private long reached;

    /**
     * @param interval between two receives, where the first has brought nothing
     */
    QueuePollingLoop(
            SourceQueue queue,
            QueueDeliveries deliveries,
            PollerControl control,
            Duration interval,
            FailureReporter polling) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.control = control;
        this.interval = interval;
        this.polling = polling;
    }

    void start() {
        thread.start();
    }

    /** Whether the queue has been found. */
    boolean isStarted() {
        return started;
    }

    private void run() {
        Duration rest = Duration.ZERO;
        try {
            while (true) {
                rest = round(control.enter(rest)) ? Duration.ZERO : interval;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param asked the last question for the end of the queue
     */
    private boolean round(long asked) throws InterruptedException {
        try {
            boolean more = deliveries.next();
            polling.works();
            started = true;
            if (!more && asked > reached && QueueCounts.of(queue.attributes()).isEmpty()) {
                reached = asked;
            }
            return more;
        } catch (RuntimeException e) {
            polling.fails(e);
            return false;
        } finally {
            control.leave(reached);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
