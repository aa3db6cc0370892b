package dev.tandem.harness.aws.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The checkpoint of a shard, and those that it had before. */
final class CheckpointHistory {

    private static final int LONGEST = 10_000;

    private final String shardId;
    private final Checkpoints checkpoints;
    private final Deque<String> passed = new ArrayDeque<>();

    CheckpointHistory(String shardId, Checkpoints checkpoints) {
        this.shardId = shardId;
        this.checkpoints = checkpoints;
        checkpoints.of(shardId).ifPresent(passed::addLast);
    }

    /** Passes these records, in their order. */
    void advance(List<String> sequenceNumbers) {
        if (sequenceNumbers.isEmpty()) {
            return;
        }
        passed.addAll(sequenceNumbers);
        while (passed.size() > LONGEST) {
            passed.removeFirst();
        }
        checkpoints.advance(shardId, sequenceNumbers.getLast());
    }

    /** Moves the checkpoint back, as far as it is known where it was. */
    void goBack(long records) {
        for (long i = 0; i < records && !passed.isEmpty(); i++) {
            passed.removeLast();
        }
        if (passed.isEmpty()) {
            checkpoints.forget(shardId);
        } else {
            checkpoints.advance(shardId, passed.getLast());
        }
    }
}
