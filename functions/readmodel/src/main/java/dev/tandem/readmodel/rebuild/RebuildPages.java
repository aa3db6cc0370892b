package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rebuilds aggregates by the page, and remembers which could not be.
 *
 * @param target where the rows are made
 * @param faults remembers whom it could not do
 * @param deadline until when what failed is tried again
 * @param rebuilt remembers whom it came to
 */
record RebuildPages(
        RebuildTarget target,
        AggregateFaults faults,
        RebuildDeadline deadline,
        RebuiltIds rebuilt) {

    /** A transaction's worth: other updaters wait for its locks. */
    private static final int CHUNK = 100;

    void rebuild(List<String> aggregateIds) {
        rebuilt.add(aggregateIds);
        for (int from = 0; from < aggregateIds.size(); from += CHUNK) {
            int end = Math.min(from + CHUNK, aggregateIds.size());
            faults.remember(target.rebuild(new TreeSet<>(aggregateIds.subList(from, end))));
        }
    }

    /**
     * Whether all were tried again that could not be rebuilt before: they may have been mended, or
     * been in the way of each other.
     */
    boolean retryFailures() {
        for (String id : faults.failures().all().keySet()) {
            if (deadline.isOver()) {
                return false;
            }
            Map<String, Failure> again = target.rebuild(new TreeSet<>(List.of(id)));
            if (again.isEmpty()) {
                faults.failures().mended(id);
            }
            faults.remember(again);
        }
        return true;
    }
}
