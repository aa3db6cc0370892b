package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the records that were read from a shard need no further delivery. The checkpoint is the
 * last one that has none before it that still does.
 */
final class CheckpointTracker {

    private static final int LONGEST_HISTORY = 10_000;

    private final String shardId;
    private final Checkpoints checkpoints;
    private final Deque<ShardRecord> open = new ArrayDeque<>();
    private final Set<Long> settledAhead = new HashSet<>();
    private final Deque<String> history = new ArrayDeque<>();
    private long read;

    CheckpointTracker(String shardId, Checkpoints checkpoints) {
        this.shardId = shardId;
        this.checkpoints = checkpoints;
        checkpoints.of(shardId).ifPresent(this::remember);
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
        Optional<String> last = Optional.empty();
        while (!open.isEmpty() && settledAhead.remove(open.getFirst().position())) {
            String sequenceNumber = open.removeFirst().sequenceNumber();
            remember(sequenceNumber);
            last = Optional.of(sequenceNumber);
        }
        last.ifPresent(sequenceNumber -> checkpoints.advance(shardId, sequenceNumber));
    }

    private void remember(String sequenceNumber) {
        history.addLast(sequenceNumber);
        if (history.size() > LONGEST_HISTORY) {
            history.removeFirst();
        }
    }

    /** Moves the checkpoint back, and forgets what is behind it. */
    void goBack(long records) {
        for (long i = 0; i < records && !history.isEmpty(); i++) {
            history.removeLast();
        }
        if (history.isEmpty()) {
            checkpoints.forget(shardId);
        } else {
            checkpoints.advance(shardId, history.getLast());
        }
        open.clear();
        settledAhead.clear();
    }
}
