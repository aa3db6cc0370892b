package dev.tandem.readmodel.row;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;

/**
 * Makes sums of all the parts that are remembered. Their rows are locked first, in the order of
 * their keys: a part that another updater has put in is seen by then, or put in behind it.
 *
 * @param sums the table
 */
record SumsOfParts(JdbcOperations jdbc, RecordTable<?> sums) {

    void make(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Object these = keys.toArray(String[]::new);
        jdbc.update(
                """
                INSERT INTO %1$s (%2$s, %3$s)
                SELECT r.%2$s, %4$s
                  FROM (SELECT DISTINCT ON (key) part FROM summed_part WHERE sums = ? AND key = ANY (?)) p,
                       jsonb_populate_record(%5$s, p.part) r
                 ORDER BY r.%2$s ON CONFLICT DO NOTHING
                """
                        .formatted(
                                sums.quotedName(),
                                sums.quotedKey(),
                                each("%s"),
                                each("0"),
                                sums.emptyRow()),
                sums.name(),
                these);
        jdbc.query(
                "SELECT t.%1$s FROM %2$s t WHERE t.%1$s::text = ANY (?) ORDER BY t.%1$s FOR UPDATE"
                        .formatted(sums.quotedKey(), sums.quotedName()),
                (row, _) -> row.getString(1),
                these);
        jdbc.update(
                """
                UPDATE %1$s t SET %3$s
                  FROM unnest(CAST(? AS text[])) AS asked (asked_key)
                  LEFT JOIN (SELECT p.key AS part_key, %4$s
                               FROM summed_part p, jsonb_populate_record(%5$s, p.part) r
                              WHERE p.sums = ? AND p.key = ANY (?) GROUP BY p.key) s
                    ON s.part_key = asked.asked_key
                 WHERE t.%2$s::text = asked.asked_key
                """
                        .formatted(
                                sums.quotedName(),
                                sums.quotedKey(),
                                each("%1$s = coalesce(s.%1$s, 0)"),
                                each("sum(r.%1$s) AS %1$s"),
                                sums.emptyRow()),
                these,
                sums.name(),
                these);
    }

    private String each(String pattern) {
        return RecordTable.each(sums.values(), pattern::formatted);
    }
}
