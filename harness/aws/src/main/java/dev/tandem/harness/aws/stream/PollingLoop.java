package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;
import dev.tandem.harness.aws.stream.internal.poller.PollerControl;

import java.time.Duration;
import java.util.Set;

/** The poller's thread: one step in each shard, round after round, until it is closed. */
final class PollingLoop implements AutoCloseable {

    private final Shards shards;
    private final PollerControl control;
    private final Duration interval;
    private final FailureReporter polling;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("stream poller").unstarted(this::run);

    /**
     * @param interval between two rounds, where the first has come to the end of the stream
     */
    PollingLoop(Shards shards, PollerControl control, Duration interval, FailureReporter polling) {
        this.shards = shards;
        this.control = control;
        this.interval = interval;
        this.polling = polling;
    }

    void start() {
        thread.start();
    }

    private void run() {
        Duration rest = Duration.ZERO;
        try {
            while (true) {
                Set<ShardProgress> progress = round(control.enter(rest));
                boolean more =
                        progress.contains(ShardProgress.BEHIND)
                                || progress.contains(ShardProgress.FINISHED);
                rest = more ? Duration.ZERO : interval;
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

    @Override
    public void close() {
        thread.interrupt();
    }
}
