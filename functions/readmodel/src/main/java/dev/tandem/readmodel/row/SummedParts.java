package dev.tandem.readmodel.row;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each aggregate has put into a table of sums, of whatever kind it is: whoever makes a row
 * anew takes that away, whatever the old row and the code before said, and the sums can be made of
 * it.
 *
 * @param sums the table
 */
record SummedParts<T extends Record>(JdbcOperations jdbc, RecordTable<T> sums) {

    /** Whether all of them are remembered. */
    boolean areKept() {
        return new RememberedParts(jdbc, sums).areAll();
    }

    /**
     * In the place of a table, as rows of the sums: what aggregates have put in. It takes the name
     * of the sums, the kind, the aggregates' ids as JSON, what their rows say that they have put in
     * where that is not remembered, also as JSON, and the name of the sums again.
     */
    static String before(RecordTable<?> sums) {
        return """
        (SELECT r.*
           FROM summed_part p, jsonb_populate_record(CAST(NULL AS %1$s), p.part) r
          WHERE p.sums = ? AND p.kind = ? AND p.aggregate_id = ANY (%2$s)
          UNION ALL
         SELECT r.* FROM %3$s r
          WHERE NOT EXISTS (SELECT FROM summed WHERE sums = ? AND has_parts))
        """
                .formatted(sums.quotedName(), RecordTable.keys("text"), sums.rows());
    }

    /** From now on these have put in that, and nothing else; nothing where it is not kept. */
    void put(String kind, Map<String, List<T>> parts, RoundTrip trip) {
        trip.add(
                "DELETE FROM summed_part WHERE sums = ? AND kind = ? AND aggregate_id = ANY (%s)"
                        .formatted(RecordTable.keys("text")),
                sums.name(),
                kind,
                sums.json(parts.keySet()));
        List<Map<String, Object>> rows = new ArrayList<>();
        parts.forEach((id, of) -> {
            for (int position = 0; position < of.size(); position++) {
                Map<String, Object> row = new HashMap<>();
                row.put("id", id);
                row.put("position", position);
                row.put("part", sums.node(of.get(position)));
                rows.add(row);
            }
        });
        if (!rows.isEmpty()) {
            trip.add(
                    """
                    INSERT INTO summed_part (sums, kind, aggregate_id, position, key, part)
                    SELECT s.sums, ?, e ->> 'id', CAST(e ->> 'position' AS integer), e -> 'part' ->> ?, e -> 'part'
                      FROM summed s, jsonb_array_elements(CAST(? AS jsonb)) e
                     WHERE s.sums = ? AND s.has_parts
                    """,
                    kind,
                    sums.key(),
                    sums.json(rows),
                    sums.name());
        }
    }

    /** The keys under which they have parts. */
    List<String> keys(String kind, List<String> aggregateIds) {
        return jdbc.query(
                "SELECT DISTINCT key FROM summed_part WHERE sums = ? AND kind = ? AND aggregate_id"
                        + " = ANY (?)",
                (row, _) -> row.getString(1),
                sums.name(),
                kind,
                aggregateIds.toArray(String[]::new));
    }

    /** All keys that there are. */
    List<String> keys() {
        return jdbc.query(
                "SELECT %s::text FROM %s UNION SELECT key FROM summed_part WHERE sums = ?"
                        .formatted(sums.quotedKey(), sums.quotedName()),
                (row, _) -> row.getString(1),
                sums.name());
    }
}
