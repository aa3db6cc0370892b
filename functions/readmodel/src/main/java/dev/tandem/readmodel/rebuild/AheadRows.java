package dev.tandem.readmodel.rebuild;

import java.util.SortedMap;
import java.util.TreeMap;

/** Which aggregates went on in the live tables while rows were made beside. */
record AheadRows(BesideTables beside) {

    /**
     * Aggregates whose live row is further than the one beside, unless it was compared with the
     * event log at that very number: the first in the order of their ids, with the number of the
     * live row.
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
                          LEFT JOIN %4$s j ON j.id = l.%1$s::text COLLATE "C"
                         WHERE l.last_sequence_number > coalesce(b.last_sequence_number, 0)
                           AND l.last_sequence_number IS DISTINCT FROM j.live_number
                         LIMIT ?
                        """
                                .formatted(
                                        beside.id(),
                                        beside.liveRoot(),
                                        beside.besideRoot(),
                                        beside.compared()),
                        row -> {
                            behind.put(row.getString(1), row.getLong(2));
                        },
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
