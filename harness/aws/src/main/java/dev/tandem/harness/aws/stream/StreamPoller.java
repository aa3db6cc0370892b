package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.aws.stream.internal.batch.FailureRecord;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;
import dev.tandem.harness.aws.stream.internal.poller.Poller;
import dev.tandem.harness.aws.stream.internal.poller.PollerControl;
import dev.tandem.harness.aws.stream.internal.poller.PollerWait;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.Optional;

/**
 * Delivers one stream to one target, as an AWS event source mapping does (AWS Lambda Developer
 * Guide, Using AWS Lambda with Amazon DynamoDB): parents before children, at least once, for each
 * lane of a shard one batch at a time and none before the one ahead is done, in the order of each
 * item.
 */
public final class StreamPoller implements Poller {

    private final Stream stream;
    private final PollerSettings settings;
    private final Shards shards;
    private final PollerControl control = new PollerControl();
    private final DeliveryThreads deliveries = new DeliveryThreads(control);
    private final FailureReporter polling;
    private final FailureReporter delivery;
    private final PollingLoop loop;
    private final PollerWait waiting;
    private final StreamPosition position;

    private StreamPoller(Stream stream, StreamTarget target, PollerSettings settings) {
        this.stream = stream;
        this.settings = settings;
        this.shards =
                new Shards(
                        stream, settings.start(), (shardId, keys) -> reader(shardId, keys, target));
        this.polling = new FailureReporter(StreamPoller.class, "Polling " + stream.arn());
        this.delivery = new FailureReporter(StreamPoller.class, "Delivery of " + stream.arn());
        this.loop = new PollingLoop(shards, control, settings.intervals().interval(), polling);
        this.waiting =
                new PollerWait(control, "the end of the stream " + stream.arn(), this::standing);
        this.position = new StreamPosition(shards, settings.checkpoints(), control, waiting);
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
        settings.faults().attach(position);
        loop.start();
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

    /** Delivers nothing from now on; returns when no delivery is in flight. */
    @Override
    public void pause() {
        stop();
        waiting.awaitRest();
    }

    /** Begins no delivery from now on, and does not wait for those in flight. */
    @Override
    public void stop() {
        control.pause();
    }

    /** Whether no delivery is in flight, and none begins. */
    @Override
    public boolean isAtRest() {
        return control.isPaused() && control.isAtRest();
    }

    /** Goes on after {@link #pause()}. */
    @Override
    public void resume() {
        control.resume();
    }

    /** Looks at once for what is new, and not only after the interval: something was written. */
    public void wake() {
        control.hurry();
    }

    /** Delivers everything again, from TRIM_HORIZON; waits for deliveries in flight before. */
    @Override
    public void replay() {
        position.goToStart();
    }

    /**
     * Waits until everything has been delivered, or given up, that is in the stream now.
     *
     * @throws StreamNotDeliveredException if that takes longer
     */
    @Override
    public void awaitIdle(Duration time) {
        waiting.awaitEnd(time);
    }

    /** Whether it has found where to begin: nothing is missed that is written from now on. */
    @Override
    public boolean isStarted() {
        return shards.isStarted();
    }

    /** Why the stream cannot be read or delivered now; empty if it can. */
    @Override
    public Optional<String> problem() {
        return polling.problem().or(delivery::problem);
    }

    /** Whether a batch has been delivered with success. */
    @Override
    public boolean hasDelivered() {
        return delivery.hasWorked();
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
        settings.faults().detach(position);
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
