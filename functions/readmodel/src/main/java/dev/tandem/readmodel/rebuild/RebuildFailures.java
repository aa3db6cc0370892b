package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.schema.StoredText;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The aggregates that a rebuild could not do so far, and why: it may be all that there are. */
record RebuildFailures(RebuildNotes notes) {

    /**
     * What is told of them.
     *
     * @param all how many they are
     * @param first why, of the first of them
     */
    record Told(int all, Map<String, String> first) {

        static final Told NONE = new Told(0, Map.of());
    }

    void add(String aggregateId, String reason) {
        notes.sql(
                        """
                        INSERT INTO rebuild_failure (read_model, aggregate_id, reason)
                        VALUES (:readModel, :id, :reason)
                        ON CONFLICT (read_model, aggregate_id) DO UPDATE SET reason = EXCLUDED.reason
                        """)
                .param("id", StoredText.key(aggregateId))
                .param("reason", reason)
                .update();
    }

    void mended(String aggregateId) {
        notes.sql(
                        "DELETE FROM rebuild_failure WHERE read_model = :readModel"
                                + " AND aggregate_id = :id")
                .param("id", StoredText.key(aggregateId))
                .update();
    }

    void clear() {
        notes.sql("DELETE FROM rebuild_failure WHERE read_model = :readModel").update();
    }

    Told told() {
        Map<String, String> first = new TreeMap<>();
        notes.sql(
                        """
                        SELECT aggregate_id, reason FROM rebuild_failure WHERE read_model = :readModel
                         ORDER BY aggregate_id LIMIT :shown
                        """)
                .param("shown", RebuildReport.SHOWN)
                .query(row -> {
                    first.put(StoredText.read(row.getString(1)), row.getString(2));
                });
        int all =
                notes.sql("SELECT count(*) FROM rebuild_failure WHERE read_model = :readModel")
                        .query((row, _) -> row.getInt(1))
                        .single();
        return new Told(all, first);
    }

    /** Those behind an id, in order; empty is before the first. */
    List<String> idsAfter(String aggregateId, int limit) {
        return notes.sql(
                        """
                        SELECT aggregate_id FROM rebuild_failure
                         WHERE read_model = :readModel AND aggregate_id > :after
                         ORDER BY aggregate_id LIMIT :limit
                        """)
                .param("after", StoredText.key(aggregateId))
                .param("limit", limit)
                .query((row, _) -> StoredText.read(row.getString(1)))
                .list();
    }
}
