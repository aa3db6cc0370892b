package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the records that were read from a shard need no further delivery. The checkpoint is the
 * last one that has none before it that still does.
 */
final class CheckpointTracker {

    private final CheckpointHistory history;
    private final Deque<ShardRecord> open = new ArrayDeque<>();
    private final Set<Long> settledAhead = new HashSet<>();
    private long read;

    CheckpointTracker(String shardId, Checkpoints checkpoints) {
        this.history = new CheckpointHistory(shardId, checkpoints);
    }

    /** The position of the next record that is read. */
    long read() {
        return read;
    }

    /** How many of the records that were read first are all settled. */
    long settled() {
        return read - open.size();
    }

    int waiting() {
        return open.size() - settledAhead.size();
    }

    void open(ShardRecord record) {
        open.add(record);
        read++;
    }

    /** These need no further delivery. */
    void settle(List<ShardRecord> records) {
        records.forEach(record -> settledAhead.add(record.position()));
        List<String> passed = new ArrayList<>();
        while (!open.isEmpty() && settledAhead.remove(open.getFirst().position())) {
            passed.add(open.removeFirst().sequenceNumber());
        }
        history.advance(passed);
    }

    /** Moves the checkpoint back, and forgets what is behind it. */
    void goBack(long records) {
        history.goBack(records);
        open.clear();
        settledAhead.clear();
    }
}
