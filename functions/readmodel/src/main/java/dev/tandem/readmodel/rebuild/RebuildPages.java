package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.LeasedPart;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rebuilds aggregates by the page, and remembers which could not be.
 *
 * @param target where the rows are made
 * @param faults remembers whom it could not do
 * @param deadline until when what failed is tried again
 */
record RebuildPages(RebuildTarget target, AggregateFaults faults, CallDeadline deadline) {

    /** A transaction's worth: other updaters wait for its locks. */
    private static final int CHUNK = 100;

    /**
     * Rebuilds these.
     *
     * @param part that they belong to
     * @throws dev.tandem.readmodel.internal.LostPartException if another call has taken it over
     */
    void rebuild(List<String> aggregateIds, LeasedPart part) {
        for (int from = 0; from < aggregateIds.size(); from += CHUNK) {
            int end = Math.min(from + CHUNK, aggregateIds.size());
            faults.remember(rebuilt(aggregateIds.subList(from, end), part), part);
        }
    }

    private Map<String, Failure> rebuilt(List<String> aggregateIds, LeasedPart part) {
        Map<String, Failure> failed = target.rebuild(new TreeSet<>(aggregateIds), part::within);
        part.checkNotLost();
        return failed;
    }

    /**
     * Whether all were tried again that could not be rebuilt before: they may have been mended, or
     * been in the way of each other.
     */
    boolean retryFailures(LeasedPart end) {
        List<String> page = faults.idsAfter("", CHUNK);
        while (!page.isEmpty()) {
            for (String id : page) {
                if (deadline.isOver()) {
                    return false;
                }
                retry(id, end);
            }
            page = faults.idsAfter(page.getLast(), CHUNK);
        }
        return true;
    }

    private void retry(String id, LeasedPart end) {
        Map<String, Failure> again = rebuilt(List.of(id), end);
        if (again.isEmpty()) {
            faults.mended(id, end);
        }
        faults.remember(again, end);
    }
}
