package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rebuilds aggregates by the page, and remembers which could not be: their faults hold back nobody
 * else, and anything else ends the call.
 *
 * @param target where the rows are made
 * @param failures remembers whom it could not do
 * @param deadline until when what failed is tried again
 */
record RebuildPages(RebuildTarget target, RebuildFailures failures, RebuildDeadline deadline) {

    /** A transaction's worth: other updaters wait for its locks. */
    private static final int CHUNK = 50;

    void rebuild(List<String> aggregateIds) {
        for (int from = 0; from < aggregateIds.size(); from += CHUNK) {
            int end = Math.min(from + CHUNK, aggregateIds.size());
            target.rebuild(new TreeSet<>(aggregateIds.subList(from, end))).forEach(this::failed);
        }
    }

    /**
     * What could not be rebuilt before may have been mended, or been in the way of each other.
     *
     * @return whether all were tried
     */
    boolean retryFailures() {
        for (String id : failures.all().keySet()) {
            if (deadline.isOver()) {
                return false;
            }
            Map<String, Failure> again = target.rebuild(new TreeSet<>(List.of(id)));
            if (again.isEmpty()) {
                failures.mended(id);
            }
            again.forEach(this::failed);
        }
        return true;
    }

    private void failed(String aggregateId, Failure failure) {
        if (!(failure instanceof Fault)) {
            throw new FailureException(failure);
        }
        failures.add(aggregateId, failure.text());
    }
}
