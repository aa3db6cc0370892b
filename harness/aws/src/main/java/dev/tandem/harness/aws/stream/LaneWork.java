package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.DiscardedBatch;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;

/** What a lane has to do next, outside of its shard's guard. */
sealed interface LaneWork {

    /** To call the function. */
    record Deliver(RecordBatch batch) implements LaneWork {}

    /** To tell of a batch that was given up. */
    record Tell(DiscardedBatch discarded) implements LaneWork {}
}
