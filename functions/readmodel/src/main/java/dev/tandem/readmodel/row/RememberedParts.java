package dev.tandem.readmodel.row;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether all that was ever put into a table of sums is remembered. It is for sums that were empty
 * when the first part came; others go by the rows.
 *
 * @param sums the table
 */
record RememberedParts(JdbcOperations jdbc, RecordTable<?> sums) {

    boolean areAll() {
        List<Boolean> known = new ArrayList<>();
        RoundTrip trip = new RoundTrip(jdbc);
        note(trip);
        trip.add(
                "SELECT has_parts FROM summed WHERE sums = ?",
                row -> known.add(row.getBoolean(1)),
                sums.name());
        trip.run();
        return known.getFirst();
    }

    /** Has it known from now on, before anything is put into them. */
    void note(RoundTrip trip) {
        trip.add(
                """
                INSERT INTO summed SELECT asked.sums, NOT EXISTS (SELECT FROM %s)
                  FROM (SELECT CAST(? AS text) AS sums) asked
                 WHERE NOT EXISTS (SELECT FROM summed s WHERE s.sums = asked.sums)
                    ON CONFLICT DO NOTHING
                """
                        .formatted(sums.quotedName()),
                sums.name());
    }
}
