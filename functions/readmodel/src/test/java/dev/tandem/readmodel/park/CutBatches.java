package dev.tandem.readmodel.park;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.sentence.Word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A batch as an event source mapping delivers it again: without what precedes the first that
 * failed, and in halves where that is the first of all.
 */
final class CutBatches {

    private final ParkingUpdater<Word> function;
    private final boolean isHalved;
    private final Deque<List<StreamEvent<Word>>> due = new ArrayDeque<>();

    CutBatches(
            ParkingUpdater<Word> function, boolean isHalved, List<StreamEvent<Word>> firstBatch) {
        this.function = function;
        this.isHalved = isHalved;
        due.add(firstBatch);
    }

    /** Calls the function until all is done, at most so often. */
    boolean areDoneAfter(int calls) {
        for (int call = 0; call < calls && !due.isEmpty(); call++) {
            call(due.removeFirst());
        }
        return due.isEmpty();
    }

    private void call(List<StreamEvent<Word>> batch) {
        Set<String> failed = function.handle(batch).keySet();
        int done = 0;
        while (done < batch.size() && !failed.contains(batch.get(done).aggregateId())) {
            done++;
        }
        List<StreamEvent<Word>> again = batch.subList(done, batch.size());
        if (done == 0 && isHalved && again.size() > 1) {
            int half = (again.size() + 1) / 2;
            due.addFirst(again.subList(half, again.size()));
            due.addFirst(again.subList(0, half));
        } else if (!again.isEmpty()) {
            due.addFirst(again);
        }
    }
}
