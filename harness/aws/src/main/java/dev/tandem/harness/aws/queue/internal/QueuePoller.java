package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;
import dev.tandem.harness.aws.stream.internal.poller.Poller;
import dev.tandem.harness.aws.stream.internal.poller.PollerControl;
import dev.tandem.harness.aws.stream.internal.poller.PollerWait;

import java.time.Duration;
import java.util.Optional;

/**
 * Delivers one queue to one function, as an AWS event source mapping does (AWS Lambda Developer
 * Guide, Using Lambda with Amazon SQS): at least once, and each message on its own. The order of
 * groups is the queue's: it hands out nothing of a group of which something is hidden.
 */
public final class QueuePoller implements Poller {

    private final SourceQueue queue;
    private final PollerControl control = new PollerControl();
    private final Runnable arrival = control::hurry;
    private final FailureReporter polling;
    private final FailureReporter delivery;
    private final QueueDeliveries deliveries;
    private final QueuePollingLoop loop;
    private final PollerWait waiting;

    private QueuePoller(SourceQueue queue, QueuePollerSettings settings) {
        this.queue = queue;
        this.polling = new FailureReporter(QueuePoller.class, "Polling " + settings.queueArn());
        this.delivery =
                new FailureReporter(QueuePoller.class, "Delivery of " + settings.queueArn());
        Duration interval = settings.intervals().interval();
        PatientCall call =
                new PatientCall(
                        settings.target(),
                        queue,
                        settings.timeout(),
                        settings.intervals(),
                        control::isOpen,
                        delivery);
        this.deliveries =
                new QueueDeliveries(
                        control,
                        new BatchGathering(queue, settings.batching(), interval, control::isOpen),
                        new QueueDelivery(
                                queue,
                                call,
                                settings.filter(),
                                settings.reportsItemFailures(),
                                settings.faults(),
                                delivery),
                        settings.batching().concurrency());
        this.loop = new QueuePollingLoop(queue, deliveries, control, interval, polling);
        this.waiting =
                new PollerWait(
                        control, "the last message of " + settings.queueArn(), this::standing);
    }

    /**
     * Starts polling.
     *
     * @param running false for one that delivers nothing before {@link #resume()}
     */
    public static QueuePoller start(
            SourceQueue queue, QueuePollerSettings settings, boolean running) {
        QueuePoller poller = new QueuePoller(queue, settings);
        if (!running) {
            poller.stop();
        }
        return poller.started();
    }

    /** It is told of what is sent, as Lambda's long polling is, and does not wait for its turn. */
    private QueuePoller started() {
        queue.listen(arrival);
        loop.start();
        return this;
    }

    @Override
    public void pause() {
        stop();
        waiting.awaitRest();
    }

    @Override
    public void stop() {
        control.pause();
    }

    @Override
    public void resume() {
        control.resume();
    }

    @Override
    public boolean isAtRest() {
        return control.isPaused() && control.isAtRest();
    }

    @Override
    public void replay() {
        throw new IllegalStateException(
                "A queue keeps nothing that was delivered: send the messages again");
    }

    /** Waits until the queue is empty: each message was delivered, or moved to another queue. */
    @Override
    public void awaitIdle(Duration time) {
        waiting.awaitEnd(time);
    }

    @Override
    public boolean isStarted() {
        return loop.isStarted();
    }

    @Override
    public Optional<String> problem() {
        return polling.problem().or(delivery::problem);
    }

    @Override
    public boolean hasDelivered() {
        return delivery.hasWorked();
    }

    private String standing() {
        return counts()
                + (control.isPaused() ? "; the poller is paused" : "")
                + problem().map(why -> "; it fails for " + why).orElse("");
    }

    private String counts() {
        try {
            return QueueCounts.of(queue.attributes()).toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the poller was interrupted";
        } catch (AwsException e) {
            return "the queue can't be read: " + e.code();
        }
    }

    @Override
    public void close() {
        queue.leave(arrival);
        control.close();
        try {
            control.awaitRest(PollerWait.TIME_FOR_A_BATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loop.close();
        deliveries.close();
    }
}
