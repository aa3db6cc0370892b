package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.BackOff;
import dev.tandem.harness.aws.stream.internal.batch.BatchDecision;
import dev.tandem.harness.aws.stream.internal.batch.DeliveryResult;
import dev.tandem.harness.aws.stream.internal.batch.DiscardedBatch;
import dev.tandem.harness.aws.stream.internal.batch.FailurePolicy;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways on which a shard's records go to the function, a batch at a time; all records of
 * an item take the same. Its shard guards it against several threads.
 */
final class Lane {

    private final LaneQueue queue;
    private final FailurePolicy policy;
    private final BatchFaults faults;
    private final InstantSource clock;
    private final CheckpointTracker tracker;
    private final FailureReporter reporter;
    private final BackOff backOff;
    private boolean busy;

    Lane(PollerSettings settings, CheckpointTracker tracker, FailureReporter reporter) {
        this.queue = new LaneQueue(settings.batching());
        this.policy = new FailurePolicy(settings.rules());
        this.faults = new BatchFaults(settings.faults());
        this.clock = settings.clock();
        this.tracker = tracker;
        this.reporter = reporter;
        this.backOff =
                new BackOff(settings.intervals().firstPause(), settings.intervals().longestPause());
    }

    void add(ShardRecord record) {
        queue.add(record);
    }

    /**
     * What is to be done now; the lane is busy until it is told the result.
     *
     * @param more whether further records are read at once
     */
    Optional<LaneWork> next(boolean more) {
        if (busy || !backOff.isOver()) {
            return Optional.empty();
        }
        queue.batch(more)
                .flatMap(batch -> policy.decideByAge(batch, clock.instant()))
                .ifPresent(this::accept);
        Optional<LaneWork> work = queue.work();
        busy = work.isPresent();
        return work;
    }

    /** The work may not begin now. */
    void refused() {
        busy = false;
    }

    /** Whether the call with that batch is to be lost. */
    boolean isDropped(RecordBatch batch) {
        return faults.isDropped(batch);
    }

    void told(DiscardedBatch discarded, boolean success) {
        busy = false;
        if (success) {
            queue.removeTold();
            tracker.settle(discarded.batch().records());
            backOff.succeeded();
        } else {
            backOff.failed();
        }
    }

    void delivered(RecordBatch batch, DeliveryResult result) {
        busy = false;
        BatchDecision decision = policy.decide(batch, result);
        if (decision.isSuccess() && faults.isRepeated(batch)) {
            queue.removeBatch();
            queue.addFirst(batch.anew());
            return;
        }
        accept(decision);
        pause(decision, result);
    }

    private void accept(BatchDecision decision) {
        queue.removeBatch();
        tracker.settle(decision.done());
        queue.add(decision);
    }

    private void pause(BatchDecision decision, DeliveryResult result) {
        if (decision.isSuccess()) {
            reporter.works();
        } else if (result instanceof DeliveryResult.Answered) {
            reporter.fails("the function has reported batchItemFailures");
        }
        if (decision.isSuccess() || !decision.done().isEmpty()) {
            backOff.succeeded();
        }
        if (!decision.again().isEmpty()) {
            backOff.failed();
        }
    }

    /** Forgets everything, and tells what it was. Not while it is busy. */
    List<ShardRecord> clear() {
        backOff.succeeded();
        return queue.clear();
    }
}
