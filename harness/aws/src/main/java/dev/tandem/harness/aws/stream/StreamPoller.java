package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.StreamReader;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.aws.stream.internal.batch.FailureRecord;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Delivers one stream to one target, as an AWS event source mapping does (AWS Lambda Developer
 * Guide, Using AWS Lambda with Amazon DynamoDB): parents before children, at least once, for each
 * lane of a shard one batch at a time and none before the one ahead is done, in the order of each
 * item.
 */
public final class StreamPoller implements AutoCloseable {

    private static final Duration TIME_FOR_A_BATCH = Duration.ofSeconds(60);

    private final Stream stream;
    private final PollerSettings settings;
    private final Shards shards;
    private final PollerControl control = new PollerControl();
    private final DeliveryThreads deliveries = new DeliveryThreads(control);
    private final FailureReporter polling;
    private final FailureReporter delivery;
    private final Thread thread;
    private final StreamReader reader = new Disturbance();

    private StreamPoller(Stream stream, StreamTarget target, PollerSettings settings) {
        this.stream = stream;
        this.settings = settings;
        this.shards =
                new Shards(
                        stream, settings.start(), (shardId, keys) -> reader(shardId, keys, target));
        this.polling = new FailureReporter("Polling " + stream.arn());
        this.delivery = new FailureReporter("Delivery of " + stream.arn());
        this.thread = Thread.ofPlatform().daemon().name("stream poller").unstarted(this::run);
    }

    /**
     * Starts polling.
     *
     * @param streams stays the caller's, who closes it after the poller
     */
    public static StreamPoller start(
            DynamoDbStreamsClient streams,
            String streamArn,
            StreamTarget target,
            PollerSettings settings) {
        return new StreamPoller(new Stream(streams, streamArn), target, settings).started();
    }

    /** The same, but delivers nothing before {@link #resume()}. */
    public static StreamPoller startPaused(
            DynamoDbStreamsClient streams,
            String streamArn,
            StreamTarget target,
            PollerSettings settings) {
        StreamPoller poller = new StreamPoller(new Stream(streams, streamArn), target, settings);
        poller.stop();
        return poller.started();
    }

    private StreamPoller started() {
        settings.faults().attach(reader);
        thread.start();
        return this;
    }

    /** Starts polling with the settings for one machine. */
    public static StreamPoller start(
            DynamoDbStreamsClient streams, String streamArn, StreamTarget target) {
        return start(streams, streamArn, target, PollerSettings.defaults());
    }

    private ShardReader reader(String shardId, Keys keys, StreamTarget target) {
        Delivery toTarget =
                new Delivery(
                        target,
                        settings.onFailure(),
                        new FailureRecord(
                                settings.onFailure().functionArn(), stream.arn(), shardId),
                        settings.clock(),
                        delivery);
        return new ShardReader(stream, shardId, keys, settings, toTarget, deliveries);
    }

    private void run() {
        Duration rest = Duration.ZERO;
        try {
            while (true) {
                Set<ShardProgress> progress = round(control.enter(rest));
                boolean more =
                        progress.contains(ShardProgress.BEHIND)
                                || progress.contains(ShardProgress.FINISHED);
                rest = more ? Duration.ZERO : settings.intervals().interval();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<ShardProgress> round(long ticket) {
        try {
            Set<ShardProgress> progress = shards.advance(ticket);
            polling.works();
            return progress;
        } catch (RuntimeException e) {
            polling.fails(e);
            return Set.of(ShardProgress.HELD_UP);
        } finally {
            control.leave(shards.reached());
        }
    }

    /** Delivers nothing from now on; returns when no delivery is in flight. */
    public void pause() {
        stop();
        awaitRest();
    }

    /** Begins no delivery from now on, and does not wait for those in flight. */
    public void stop() {
        control.pause();
    }

    /** Whether no delivery is in flight, and none begins. */
    public boolean isAtRest() {
        return control.isPaused() && control.isAtRest();
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        control.resume();
    }

    /** Delivers everything again, from TRIM_HORIZON; waits for deliveries in flight before. */
    public void replay() {
        atRest(() -> {
            shards.forget(settings.checkpoints());
            return 0;
        });
    }

    /**
     * Waits until everything has been delivered, or given up, that is in the stream now.
     *
     * @throws StreamNotDeliveredException if that takes longer
     */
    public void awaitIdle(Duration time) {
        await("the end of the stream", time, control::awaitEnd);
    }

    /** Whether it has found where to begin: nothing is missed that is written from now on. */
    public boolean isStarted() {
        return shards.isStarted();
    }

    /** Why the stream cannot be read or delivered now; empty if it can. */
    public Optional<String> problem() {
        return polling.problem().or(delivery::problem);
    }

    /** Whether a batch has been delivered with success. */
    public boolean hasDelivered() {
        return delivery.hasWorked();
    }

    private void awaitRest() {
        await("the batch in flight", TIME_FOR_A_BATCH, control::awaitRest);
    }

    private long atRest(LongSupplier action) {
        control.hold();
        try {
            awaitRest();
            return action.getAsLong();
        } finally {
            control.release();
        }
    }

    private void await(String what, Duration time, Wait wait) {
        try {
            if (!wait.forAtMost(time)) {
                throw new StreamNotDeliveredException(
                        "Waited %s for %s of %s in vain: %s"
                                .formatted(time, what, stream.arn(), standing()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamNotDeliveredException(
                    "Interrupted in waiting for %s of %s: %s"
                            .formatted(what, stream.arn(), standing()));
        }
    }

    private String standing() {
        return shards
                + (control.isPaused() ? "; the poller is paused" : "")
                + polling.problem().map(why -> "; it cannot be polled for " + why).orElse("")
                + "; "
                + settings.faults();
    }

    /** Ends polling; a delivery in flight may come to its end. */
    @Override
    public void close() {
        settings.faults().detach(reader);
        control.close();
        try {
            control.awaitRest(TIME_FOR_A_BATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        deliveries.close();
    }

    private interface Wait {
        boolean forAtMost(Duration time) throws InterruptedException;
    }

    private final class Disturbance implements StreamReader {

        @Override
        public void goBack(long records) {
            if (records == Long.MAX_VALUE) {
                replay();
            } else {
                atRest(() -> {
                    shards.goBack(records);
                    return 0;
                });
            }
        }

        @Override
        public long expireUndelivered() {
            return atRest(shards::expire);
        }
    }
}
