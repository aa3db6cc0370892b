package dev.tandem.harness.aws.stream.internal.batch;

import dev.tandem.harness.aws.stream.Batching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Records of one lane that wait for their first batch. Not for several threads. */
public final class BatchBuffer {

    private final Batching batching;
    private final Deque<Arrived> records = new ArrayDeque<>();
    private long bytes;

    public BatchBuffer(Batching batching) {
        this.batching = batching;
    }

    private record Arrived(ShardRecord record, long at) {}

    public void add(ShardRecord record) {
        records.add(new Arrived(record, System.nanoTime()));
        bytes += record.size() + 1L;
    }

    public int size() {
        return records.size();
    }

    /** Forgets all of them, and tells what they were. */
    public List<ShardRecord> clear() {
        List<ShardRecord> forgotten = records.stream().map(Arrived::record).toList();
        records.clear();
        bytes = 0;
        return forgotten;
    }

    /**
     * The next batch, if it is complete.
     *
     * @param more whether further records are read at once: worth waiting for even without a window
     */
    public Optional<RecordBatch> poll(boolean more) {
        boolean complete = isFull() || (!records.isEmpty() && !more && isWindowOver());
        return complete ? Optional.of(RecordBatch.of(take())) : Optional.empty();
    }

    private boolean isFull() {
        return records.size() >= batching.size()
                || bytes + BatchEvent.overhead() > Batching.MOST_BYTES;
    }

    private boolean isWindowOver() {
        return System.nanoTime() - records.getFirst().at() >= batching.window().toNanos();
    }

    private List<ShardRecord> take() {
        List<ShardRecord> batch = new ArrayList<>();
        int room = Batching.MOST_BYTES - BatchEvent.overhead();
        while (!records.isEmpty() && batch.size() < batching.size()) {
            ShardRecord next = records.getFirst().record();
            room -= next.size() + (batch.isEmpty() ? 0 : 1);
            if (room < 0 && !batch.isEmpty()) {
                break;
            }
            records.removeFirst();
            bytes -= next.size() + 1L;
            batch.add(next);
        }
        return batch;
    }
}
