package dev.tandem.readmodel.removal;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table {@code removed_row}, for one read model: which aggregates have no row since an event
 * took it away, and up to which event that is so.
 */
record RemovalTable(String readModel) {

    private static final String SELECT =
            "SELECT aggregate_id, last_sequence_number FROM removed_row"
                    + " WHERE read_model = ? AND aggregate_id = ANY (?)";

    private static final String IDS =
            "SELECT aggregate_id FROM removed_row"
                    + " WHERE read_model = ? AND aggregate_id > ? ORDER BY aggregate_id LIMIT ?";

    /** An earlier one that a row has followed upon is written over. */
    private static final String UPSERT =
            """
            INSERT INTO removed_row AS known (read_model, aggregate_id, last_sequence_number)
            SELECT ?, id, number FROM unnest(?::text[], ?::bigint[]) AS gone (id, number)
            ON CONFLICT (read_model, aggregate_id)
            DO UPDATE SET last_sequence_number = EXCLUDED.last_sequence_number
            """;

    private static final String DELETE =
            """
            DELETE FROM removed_row r
             USING unnest(?::text[], ?::bigint[]) AS read (id, number)
             WHERE r.read_model = ? AND r.aggregate_id = read.id
               AND r.last_sequence_number = read.number RETURNING r.aggregate_id
            """;

    List<String> ids(JdbcOperations jdbc, String after, int limit) {
        return jdbc.query(IDS, (row, _) -> row.getString(1), readModel, after, limit);
    }

    /** The numbers of those that are gone; they are there once the trip has run. */
    Map<String, Long> numbers(Collection<String> aggregateIds, RoundTrip trip) {
        return select(SELECT, aggregateIds, trip);
    }

    /** The same, locked until the transaction ends. */
    Map<String, Long> lock(Collection<String> aggregateIds, RoundTrip trip) {
        return select(SELECT + " ORDER BY aggregate_id FOR UPDATE", aggregateIds, trip);
    }

    private Map<String, Long> select(String sql, Collection<String> aggregateIds, RoundTrip trip) {
        Map<String, Long> numbers = new HashMap<>();
        if (!aggregateIds.isEmpty()) {
            trip.add(
                    sql,
                    row -> numbers.put(row.getString(1), row.getLong(2)),
                    readModel,
                    aggregateIds.toArray(String[]::new));
        }
        return numbers;
    }

    /** These are gone. */
    void put(Map<String, Long> numbers, RoundTrip trip) {
        List<String> ids = numbers.keySet().stream().sorted().toList();
        trip.add(UPSERT, readModel, ids.toArray(String[]::new), of(ids, numbers));
    }

    /**
     * These are gone no more.
     *
     * @param numbers as they were read
     * @return those that still had that number, once the trip has run
     */
    Set<String> delete(Map<String, Long> numbers, RoundTrip trip) {
        List<String> ids = numbers.keySet().stream().sorted().toList();
        Set<String> deleted = new HashSet<>();
        trip.add(
                DELETE,
                row -> deleted.add(row.getString(1)),
                ids.toArray(String[]::new),
                of(ids, numbers),
                readModel);
        return deleted;
    }

    private static long[] of(List<String> ids, Map<String, Long> numbers) {
        return ids.stream().mapToLong(id -> numbers.getOrDefault(id, 0L)).toArray();
    }
}
