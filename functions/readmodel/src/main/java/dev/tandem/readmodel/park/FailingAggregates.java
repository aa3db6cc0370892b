package dev.tandem.readmodel.park;

import dev.tandem.readmodel.schema.StoredText;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Aggregates that have failed so far.
 *
 * @param tried whose events are tried, with the event at which they failed at last
 * @param waiting whose events wait
 */
record FailingAggregates(Map<String, Long> tried, Set<String> waiting) {

    /** Which of these have. */
    static FailingAggregates in(ParkedTable table, Collection<String> aggregateIds) {
        Map<String, Long> tried = new HashMap<>();
        Set<String> waiting = new HashSet<>();
        table.these(
                        """
                        SELECT aggregate_id, sequence_number, parked_at IS NOT NULL AND NOT redriving
                          FROM parked_aggregate
                        """
                                + ParkedTable.THESE,
                        aggregateIds)
                .query(row -> {
                    if (row.getBoolean(3)) {
                        waiting.add(StoredText.read(row.getString(1)));
                    } else {
                        tried.put(StoredText.read(row.getString(1)), row.getLong(2));
                    }
                });
        return new FailingAggregates(tried, waiting);
    }
}
