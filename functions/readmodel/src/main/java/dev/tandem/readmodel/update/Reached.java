package dev.tandem.readmodel.update;

import java.time.Instant;
import java.util.List;

/**
 * How far a transaction brought an aggregate's row.
 *
 * @param to the last event in it now
 * @param healed how many events came from the event log
 * @param skipped how many were delivered and in the row already
 * @param createdAt when those that were applied were recorded
 */
record Reached(long to, int healed, int skipped, List<Instant> createdAt) {

    static Reached by(DueEvents<?> due, long to) {
        return new Reached(to, due.healed(), due.skipped(), List.copyOf(due.createdAt()));
    }
}
