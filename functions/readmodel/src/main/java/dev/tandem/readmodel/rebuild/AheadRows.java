package dev.tandem.readmodel.rebuild;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which aggregates went on in the live tables while rows were made beside.
 *
 * @param readModel its name
 */
record AheadRows(BesideTables beside, String readModel) {

    /**
     * Aggregates whose live row, or what took it away, is further than what is beside, unless it
     * was compared with the event log at that very number: the first in the order of their ids,
     * with that number.
     *
     * @param limit at most so many
     */
    SortedMap<String, Long> behind(int limit) {
        SortedMap<String, Long> behind = new TreeMap<>();
        beside.jdbc()
                .query(
                        """
                        SELECT l.%1$s::text, l.last_sequence_number FROM %2$s l
                          LEFT JOIN %3$s b ON b.%1$s = l.%1$s
                          LEFT JOIN %5$s r ON r.aggregate_id = l.%1$s::text COLLATE "C"
                          LEFT JOIN %4$s j ON j.id = l.%1$s::text COLLATE "C"
                         WHERE l.last_sequence_number > greatest(b.last_sequence_number, r.last_sequence_number, 0)
                           AND l.last_sequence_number IS DISTINCT FROM j.live_number
                        UNION ALL
                        SELECT l.aggregate_id, l.last_sequence_number FROM removed_row l
                          LEFT JOIN %3$s b ON b.%1$s::text COLLATE "C" = l.aggregate_id
                          LEFT JOIN %5$s r ON r.aggregate_id = l.aggregate_id
                          LEFT JOIN %4$s j ON j.id = l.aggregate_id
                         WHERE l.read_model = ?
                           AND l.last_sequence_number > greatest(b.last_sequence_number, r.last_sequence_number, 0)
                           AND l.last_sequence_number IS DISTINCT FROM j.live_number
                         LIMIT ?
                        """
                                .formatted(
                                        beside.id(),
                                        beside.liveRoot(),
                                        beside.besideRoot(),
                                        beside.compared(),
                                        beside.removed()),
                        row -> {
                            behind.put(row.getString(1), row.getLong(2));
                        },
                        readModel,
                        limit);
        return behind;
    }

    /** These have been caught up with the event log, which the live row may still be ahead of. */
    void compared(SortedMap<String, Long> behind) {
        beside.jdbc()
                .update(
                        """
                        INSERT INTO %s SELECT * FROM unnest(?::text[], ?::bigint[])
                        ON CONFLICT (id) DO UPDATE SET live_number = EXCLUDED.live_number
                        """
                                .formatted(beside.compared()),
                        behind.keySet().toArray(String[]::new),
                        behind.values().toArray(Long[]::new));
    }
}
