package dev.tandem.readmodel.park;

import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.internal.TripTransactions;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts how many wait: in one trip, since the first batch after a cold start waits for it.
 *
 * @param readModel in which
 * @param type of which kind
 */
record ParkedCount(TripTransactions transactions, String readModel, AggregateType type) {

    private static final String COUNT =
            """
            SELECT (SELECT count(*) FROM parked_aggregate
                     WHERE read_model = ? AND aggregate_type = ? AND parked_at IS NOT NULL),
                   (SELECT count(*) FROM record_set_aside
                     WHERE read_model = ? AND aggregate_type = ? AND set_aside_at IS NOT NULL)
            """;

    ParkedNow now() {
        return transactions.begin(trip -> {
            List<ParkedNow> counted = new ArrayList<>();
            trip.add(
                            COUNT,
                            row -> counted.add(new ParkedNow(row.getLong(1), row.getLong(2))),
                            readModel,
                            type.name(),
                            readModel,
                            type.name())
                    .run();
            return counted.getFirst();
        });
    }
}
