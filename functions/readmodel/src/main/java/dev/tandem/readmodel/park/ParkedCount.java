package dev.tandem.readmodel.park;

/** Counts how many wait. */
record ParkedCount(ParkedTable table) {

    private static final String COUNT =
            """
            SELECT (SELECT count(*) FROM parked_aggregate
                     WHERE read_model = :readModel AND aggregate_type = :type
                       AND parked_at IS NOT NULL),
                   (SELECT count(*) FROM record_set_aside
                     WHERE read_model = :readModel AND aggregate_type = :type
                       AND set_aside_at IS NOT NULL)
            """;

    ParkedNow now() {
        return table.sql(COUNT)
                .query((row, _) -> new ParkedNow(row.getLong(1), row.getLong(2)))
                .single();
    }
}
