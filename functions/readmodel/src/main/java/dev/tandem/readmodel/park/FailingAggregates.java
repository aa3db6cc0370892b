package dev.tandem.readmodel.park;

import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.schema.StoredText;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String SELECT =
            """
            SELECT aggregate_id, sequence_number, parked_at IS NOT NULL AND NOT redriving
              FROM parked_aggregate
            """;

    private static final String THESE =
            SELECT + " WHERE read_model = ? AND aggregate_type = ? AND aggregate_id = ANY (?)";

    /** Which of these have. */
    static FailingAggregates in(ParkedTable table, Collection<String> aggregateIds) {
        var failing = new FailingAggregates(new HashMap<>(), new HashSet<>());
        table.these(SELECT + ParkedTable.THESE, aggregateIds).query(failing::add);
        return failing;
    }

    /** Adds the same question to a trip; the answer is there once that has run. */
    static FailingAggregates in(
            ParkedTable table, Collection<String> aggregateIds, RoundTrip trip) {
        var failing = new FailingAggregates(new HashMap<>(), new HashSet<>());
        trip.add(
                THESE,
                failing::add,
                table.readModel(),
                table.type().name(),
                ParkedTable.keys(aggregateIds));
        return failing;
    }

    private void add(ResultSet row) throws SQLException {
        String id = StoredText.read(row.getString(1));
        if (row.getBoolean(3)) {
            waiting.add(id);
        } else {
            tried.put(id, row.getLong(2));
        }
    }
}
