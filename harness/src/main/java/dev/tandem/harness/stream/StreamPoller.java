package dev.tandem.harness.stream;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.Set;

/**
 * Delivers one stream to one target, as an AWS event source mapping with ReportBatchItemFailures
 * does: from TRIM_HORIZON, parents before children, at least once, in the order of each shard; a
 * batch that fails comes again until it succeeds.
 */
public final class StreamPoller implements AutoCloseable {

    private static final Duration TIME_FOR_A_BATCH = Duration.ofSeconds(60);

    private final Stream stream;
    private final Settings settings;
    private final Shards shards;
    private final Gate gate = new Gate();
    private final Health polling;
    private final Thread thread;

    private StreamPoller(Stream stream, StreamTarget target, Settings settings) {
        this.stream = stream;
        this.settings = settings;
        this.shards = new Shards(stream, shardId -> reader(shardId, target));
        this.polling = new Health("Polling " + stream.arn());
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
            Settings settings) {
        StreamPoller poller = new StreamPoller(new Stream(streams, streamArn), target, settings);
        poller.thread.start();
        return poller;
    }

    /** Starts polling with the settings for one machine. */
    public static StreamPoller start(
            DynamoDbStreamsClient streams, String streamArn, StreamTarget target) {
        return start(streams, streamArn, target, Settings.defaults());
    }

    private ShardReader reader(String shardId, StreamTarget target) {
        Health health = new Health("Delivery of shard " + shardId + " of " + stream.arn());
        return new ShardReader(
                stream, shardId, settings, new Delivery(target, stream.arn(), health));
    }

    private void run() {
        Duration rest = Duration.ZERO;
        try {
            while (true) {
                Gate.Round round = gate.enter(rest);
                Set<Progress> progress = Set.of(Progress.HELD_UP);
                try {
                    progress = progress(round);
                } finally {
                    gate.leave(round, Set.of(Progress.CAUGHT_UP).containsAll(progress));
                }
                boolean more =
                        progress.contains(Progress.BEHIND) || progress.contains(Progress.FINISHED);
                rest = more ? Duration.ZERO : settings.interval();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<Progress> progress(Gate.Round round) {
        if (round.replay()) {
            shards.forget();
            settings.checkpoints().clear();
        }
        try {
            Set<Progress> progress = shards.advance();
            polling.works();
            return progress;
        } catch (RuntimeException e) {
            polling.fails(e);
            return Set.of(Progress.HELD_UP);
        }
    }

    /** Delivers nothing from now on; returns when no delivery is in flight. */
    public void pause() {
        gate.pause();
        await("the batch in flight", TIME_FOR_A_BATCH, gate::awaitRest);
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        gate.resume();
    }

    /** Delivers everything again, from TRIM_HORIZON. */
    public void replay() {
        gate.replay();
    }

    /**
     * Waits until everything has been delivered that is in the stream now.
     *
     * @throws StreamNotDeliveredException if that takes longer
     */
    public void awaitIdle(Duration time) {
        await("the end of the stream", time, gate::awaitEnd);
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
                + (gate.isPaused() ? "; the poller is paused" : "")
                + polling.problem().map(why -> "; it cannot be polled for " + why).orElse("");
    }

    /** Ends polling; a delivery in flight may come to its end. */
    @Override
    public void close() {
        gate.close();
        try {
            if (!thread.join(TIME_FOR_A_BATCH)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private interface Wait {
        boolean forAtMost(Duration time) throws InterruptedException;
    }

    /**
     * How to poll.
     *
     * @param batchSize the most records in a batch, 1–1000
     * @param interval the rest between two polls of a shard that has nothing new
     * @param firstPause the pause after a delivery that failed; doubles with each further failure
     * @param longestPause where that ends
     * @param checkpoints remembers what has been delivered
     */
    public record Settings(
            int batchSize,
            Duration interval,
            Duration firstPause,
            Duration longestPause,
            Checkpoints checkpoints) {

        public Settings {
            if (batchSize < 1 || batchSize > 1000) {
                throw new IllegalArgumentException(
                        "batchSize is %d, GetRecords gives 1–1000".formatted(batchSize));
            }
        }

        /** Batches of 100, polled ten times a second, pauses of 0.1–2 s, checkpoints in memory. */
        public static Settings defaults() {
            return new Settings(
                    100,
                    Duration.ofMillis(100),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(2),
                    Checkpoints.inMemory());
        }

        public Settings withBatchSize(int size) {
            return new Settings(size, interval, firstPause, longestPause, checkpoints);
        }

        public Settings withInterval(Duration rest) {
            return new Settings(batchSize, rest, firstPause, longestPause, checkpoints);
        }

        public Settings withPauses(Duration first, Duration longest) {
            return new Settings(batchSize, interval, first, longest, checkpoints);
        }

        public Settings withCheckpoints(Checkpoints kept) {
            return new Settings(batchSize, interval, firstPause, longestPause, kept);
        }
    }
}
