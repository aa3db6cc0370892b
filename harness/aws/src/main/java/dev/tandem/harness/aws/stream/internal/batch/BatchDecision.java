package dev.tandem.harness.aws.stream.internal.batch;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done with the records of a batch.
 *
 * @param done need no further delivery
 * @param again are delivered next, one after the other
 * @param discarded needs no further delivery once its destination has been told
 */
public record BatchDecision(
        List<ShardRecord> done, List<RecordBatch> again, Optional<DiscardedBatch> discarded) {

    static BatchDecision done(RecordBatch batch) {
        return new BatchDecision(batch.records(), List.of(), Optional.empty());
    }

    static BatchDecision again(RecordBatch... batches) {
        return new BatchDecision(List.of(), List.of(batches), Optional.empty());
    }

    static BatchDecision discarded(DiscardedBatch batch) {
        return new BatchDecision(List.of(), List.of(), Optional.of(batch));
    }

    BatchDecision after(List<ShardRecord> doneBefore) {
        return new BatchDecision(doneBefore, again, discarded);
    }

    /** Whether all of it went well. */
    public boolean isSuccess() {
        return again.isEmpty() && discarded.isEmpty();
    }
}
