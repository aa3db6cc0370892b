package dev.tandem.readmodel.row;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;

/**
 * Whether all that was ever put into a table of sums is remembered. It is for sums that were empty
 * when the first part came; others go by the rows.
 *
 * @param sums the table
 */
record RememberedParts(JdbcOperations jdbc, RecordTable<?> sums) {

    boolean areAll() {
        List<Boolean> known = known();
        if (known.isEmpty()) {
            jdbc.update(
                    "INSERT INTO summed SELECT ?, NOT EXISTS (SELECT FROM %s) ON CONFLICT DO NOTHING"
                            .formatted(sums.quotedName()),
                    sums.name());
            known = known();
        }
        return known.getFirst();
    }

    private List<Boolean> known() {
        return jdbc.query(
                "SELECT has_parts FROM summed WHERE sums = ?",
                (row, _) -> row.getBoolean(1),
                sums.name());
    }
}
