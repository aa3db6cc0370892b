package dev.tandem.harness.aws.stream.internal.batch;

import dev.tandem.harness.aws.stream.Batching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Records of one lane that wait for their first batch. Not for several threads. */
public final class Waiting {

    private final Batching batching;
    private final Deque<Arrived> records = new ArrayDeque<>();
    private long bytes;

    public Waiting(Batching batching) {
        this.batching = batching;
    }

    private record Arrived(Item item, long at) {}

    public void add(Item item) {
        records.add(new Arrived(item, System.nanoTime()));
        bytes += item.size() + 1L;
    }

    public int size() {
        return records.size();
    }

    /** Forgets all of them, and tells what they were. */
    public List<Item> clear() {
        List<Item> forgotten = records.stream().map(Arrived::item).toList();
        records.clear();
        bytes = 0;
        return forgotten;
    }

    /**
     * The next batch, if it is complete.
     *
     * @param more whether further records are read at once: worth waiting for even without a window
     */
    public Optional<Batch> poll(boolean more) {
        boolean complete = isFull() || (!records.isEmpty() && !more && isWindowOver());
        return complete ? Optional.of(Batch.of(take())) : Optional.empty();
    }

    private boolean isFull() {
        return records.size() >= batching.size() || bytes + Batch.overhead() > Batching.MOST_BYTES;
    }

    private boolean isWindowOver() {
        return System.nanoTime() - records.getFirst().at() >= batching.window().toNanos();
    }

    private List<Item> take() {
        List<Item> batch = new ArrayList<>();
        int room = Batching.MOST_BYTES - Batch.overhead();
        while (!records.isEmpty() && batch.size() < batching.size()) {
            Item next = records.getFirst().item();
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
