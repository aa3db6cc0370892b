package dev.tandem.readmodel.rebuild;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;

/** How far the look at the live rows is, for those that have no events. */
record LookedAtRows(RebuildNotes notes, TransactionOperations transactions) {

    RebuildRows soFar() {
        List<String> withoutEvents =
                notes.sql(
                                "SELECT aggregate_id FROM rebuild_row_without_events WHERE"
                                        + " read_model = :readModel")
                        .query((row, _) -> row.getString(1))
                        .list();
        return notes.sql("SELECT rows_after, rows_seen FROM rebuild WHERE read_model = :readModel")
                .query((row, _) -> new RebuildRows(row.getString(1), row.getLong(2), withoutEvents))
                .single();
    }

    /** Remembers how far it is, and renews the lease. */
    void looked(String last, int rows, List<String> withoutEvents, String owner) {
        transactions.executeWithoutResult(_ -> {
            notes.sql(
                            """
                            INSERT INTO rebuild_row_without_events (read_model, aggregate_id)
                            SELECT :readModel, unnest(:ids::text[]) ON CONFLICT DO NOTHING
                            """)
                    .param("ids", withoutEvents.toArray(String[]::new))
                    .update();
            RebuildNotes.checkHeld(
                    notes.leased(
                                    """
                                    UPDATE rebuild SET rows_after = :last, rows_seen = rows_seen + :rows, lease_until = %s
                                     WHERE read_model = :readModel AND owner = :owner
                                    """)
                            .param("last", last)
                            .param("rows", rows)
                            .param("owner", owner)
                            .update());
        });
    }
}
