package dev.tandem.readmodel.row;

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

    /** Of these aggregates, all together. */
    List<T> of(String kind, List<String> aggregateIds) {
        return jdbc.query(
                """
                SELECT part FROM summed_part
                 WHERE sums = ? AND kind = ? AND aggregate_id = ANY (?)
                 ORDER BY aggregate_id, position
                """,
                (row, _) -> sums.read(row.getString(1)),
                sums.name(),
                kind,
                aggregateIds.toArray(String[]::new));
    }

    /** From now on these have put in that, and nothing else. */
    void put(String kind, Map<String, List<T>> parts) {
        jdbc.update(
                "DELETE FROM summed_part WHERE sums = ? AND kind = ? AND aggregate_id = ANY (?)",
                sums.name(),
                kind,
                parts.keySet().toArray(String[]::new));
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
            jdbc.update(
                    """
                    INSERT INTO summed_part (sums, kind, aggregate_id, position, key, part)
                    SELECT ?, ?, e ->> 'id', CAST(e ->> 'position' AS integer), e -> 'part' ->> ?, e -> 'part'
                      FROM jsonb_array_elements(CAST(? AS jsonb)) e
                    """,
                    sums.name(),
                    kind,
                    sums.key(),
                    sums.json(rows));
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
