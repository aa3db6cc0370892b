package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.BatchBuffer;
import dev.tandem.harness.aws.stream.internal.batch.BatchDecision;
import dev.tandem.harness.aws.stream.internal.batch.DiscardedBatch;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a lane still has before it: batches that were given up and nobody was told of, then batches
 * that are to be delivered, then records that wait for their first batch.
 */
final class LaneQueue {

    private final BatchBuffer buffer;
    private final Deque<RecordBatch> batches = new ArrayDeque<>();
    private final Deque<DiscardedBatch> untold = new ArrayDeque<>();

    LaneQueue(Batching batching) {
        this.buffer = new BatchBuffer(batching);
    }

    void add(ShardRecord record) {
        buffer.add(record);
    }

    void addFirst(RecordBatch batch) {
        batches.addFirst(batch);
    }

    /** What has been decided of the batch that was the first. */
    void add(BatchDecision decision) {
        decision.again().reversed().forEach(batches::addFirst);
        decision.discarded().ifPresent(untold::add);
    }

    /**
     * The batch that is to be delivered next; empty while somebody is to be told first.
     *
     * @param more whether further records are read at once
     */
    Optional<RecordBatch> batch(boolean more) {
        if (!untold.isEmpty()) {
            return Optional.empty();
        }
        if (batches.isEmpty()) {
            buffer.poll(more).ifPresent(batches::addFirst);
        }
        return Optional.ofNullable(batches.peekFirst());
    }

    Optional<LaneWork> work() {
        return untold.isEmpty()
                ? Optional.ofNullable(batches.peekFirst()).map(LaneWork.Deliver::new)
                : Optional.of(new LaneWork.Tell(untold.getFirst()));
    }

    void removeBatch() {
        batches.removeFirst();
    }

    void removeTold() {
        untold.removeFirst();
    }

    /** Forgets everything, and tells what it was. */
    List<ShardRecord> clear() {
        List<ShardRecord> forgotten = new ArrayList<>(buffer.clear());
        batches.forEach(batch -> forgotten.addAll(batch.records()));
        untold.forEach(discarded -> forgotten.addAll(discarded.batch().records()));
        batches.clear();
        untold.clear();
        return forgotten;
    }
}
