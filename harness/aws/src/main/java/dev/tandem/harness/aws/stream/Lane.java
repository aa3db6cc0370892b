package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.batch.BackOff;
import dev.tandem.harness.aws.stream.internal.batch.BatchBuffer;
import dev.tandem.harness.aws.stream.internal.batch.BatchDecision;
import dev.tandem.harness.aws.stream.internal.batch.DeliveryResult;
import dev.tandem.harness.aws.stream.internal.batch.DiscardedBatch;
import dev.tandem.harness.aws.stream.internal.batch.FailurePolicy;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways on which a shard's records go to the function, a batch at a time; all records of
 * an item take the same. Its shard guards it against several threads.
 */
final class Lane {

    private final BatchBuffer buffer;
    private final FailurePolicy policy;
    private final StreamFaults faults;
    private final InstantSource clock;
    private final CheckpointTracker tracker;
    private final FailureReporter health;
    private final BackOff backOff;

    private final Deque<RecordBatch> again = new ArrayDeque<>();
    private final Deque<DiscardedBatch> untold = new ArrayDeque<>();
    private boolean busy;
    private long dropped = -1;
    private long repeated = -1;

    Lane(PollerSettings settings, CheckpointTracker tracker, FailureReporter health) {
        this.buffer = new BatchBuffer(settings.batching());
        this.policy = new FailurePolicy(settings.rules());
        this.faults = settings.faults();
        this.clock = settings.clock();
        this.tracker = tracker;
        this.health = health;
        this.backOff =
                new BackOff(settings.intervals().firstPause(), settings.intervals().longestPause());
    }

    /** What a lane has to do next, outside of the shard's guard. */
    sealed interface Work {

        /** To call the function. */
        record Deliver(RecordBatch batch) implements Work {}

        /** To tell of a batch that was given up. */
        record Tell(DiscardedBatch discarded) implements Work {}
    }

    void add(ShardRecord record) {
        buffer.add(record);
    }

    /**
     * What is to be done now; the lane is busy until it is told the result.
     *
     * @param more whether further records are read at once
     */
    Optional<Work> next(boolean more) {
        if (busy || !backOff.isOver()) {
            return Optional.empty();
        }
        if (untold.isEmpty() && again.isEmpty()) {
            buffer.poll(more).ifPresent(again::addFirst);
        }
        if (untold.isEmpty() && !again.isEmpty()) {
            discardOld();
        }
        Optional<Work> work = work();
        busy = work.isPresent();
        return work;
    }

    private void discardOld() {
        policy.decideByAge(again.getFirst(), clock.instant())
                .ifPresent(decision -> {
                    again.removeFirst();
                    accept(decision);
                });
    }

    private Optional<Work> work() {
        return untold.isEmpty()
                ? Optional.ofNullable(again.peekFirst()).map(Work.Deliver::new)
                : Optional.of(new Work.Tell(untold.getFirst()));
    }

    /** The work may not begin now. */
    void refused() {
        busy = false;
    }

    /** Whether the call with that batch is to be lost; a batch is lost once only. */
    boolean isDropped(RecordBatch batch) {
        boolean lost =
                dropped != batch.first().position() && isStruck(StreamFault.DROP_BATCH, batch);
        if (lost) {
            dropped = batch.first().position();
        }
        return lost;
    }

    void told(DiscardedBatch discarded, boolean success) {
        busy = false;
        if (success) {
            untold.removeFirst();
            tracker.settle(discarded.batch().records());
            backOff.succeeded();
        } else {
            backOff.failed();
        }
    }

    void delivered(RecordBatch batch, DeliveryResult outcome) {
        busy = false;
        again.removeFirst();
        BatchDecision decision = policy.decide(batch, outcome);
        if (decision.isSuccess() && isRepeated(batch)) {
            again.addFirst(batch.anew());
            return;
        }
        accept(decision);
        pause(decision, outcome);
    }

    private boolean isStruck(StreamFault fault, RecordBatch batch) {
        return faults.isStruck(fault, batch.first().position());
    }

    private boolean isRepeated(RecordBatch batch) {
        boolean twice =
                repeated != batch.first().position()
                        && isStruck(StreamFault.DUPLICATE_BATCH, batch);
        if (twice) {
            repeated = batch.first().position();
        }
        return twice;
    }

    private void accept(BatchDecision decision) {
        tracker.settle(decision.done());
        decision.again().reversed().forEach(again::addFirst);
        decision.discarded().ifPresent(untold::add);
    }

    private void pause(BatchDecision decision, DeliveryResult outcome) {
        if (decision.isSuccess()) {
            health.works();
        } else if (outcome instanceof DeliveryResult.Answered) {
            health.fails("batchItemFailures");
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
        List<ShardRecord> forgotten = new ArrayList<>(buffer.clear());
        again.forEach(batch -> forgotten.addAll(batch.records()));
        untold.forEach(discarded -> forgotten.addAll(discarded.batch().records()));
        again.clear();
        untold.clear();
        backOff.succeeded();
        return forgotten;
    }
}
