package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.schema.StoredText;

import java.util.Map;
import java.util.TreeMap;

/** The aggregates that a rebuild could not do so far, and why. */
record RebuildFailures(RebuildNotes notes) {

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

    Map<String, String> all() {
        Map<String, String> failures = new TreeMap<>();
        notes.sql("SELECT aggregate_id, reason FROM rebuild_failure WHERE read_model = :readModel")
                .query(row -> {
                    failures.put(StoredText.read(row.getString(1)), row.getString(2));
                });
        return failures;
    }
}
