package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where the segments of a rebuild are. */
record RebuildPositions(RebuildNotes notes) {

    /** All of them at the beginning. */
    void begin() {
        notes.sql(
                        """
                        INSERT INTO rebuild_segment (read_model, segment)
                        SELECT read_model, generate_series(0, segments - 1) FROM rebuild WHERE read_model = :readModel
                        """)
                .update();
    }

    /** All of them at the beginning again. */
    void beginAgain() {
        notes.sql("DELETE FROM rebuild_segment WHERE read_model = :readModel").update();
        begin();
    }

    List<SegmentPosition> all() {
        return notes.sql(
                        "SELECT * FROM rebuild_segment WHERE read_model = :readModel ORDER BY"
                                + " segment")
                .query((row, _) ->
                        new SegmentPosition(
                                row.getInt("segment"),
                                read(row.getString("next")),
                                row.getLong("aggregates"),
                                row.getLong("events"),
                                row.getBoolean("finished")))
                .list();
    }

    /**
     * Remembers where a segment is, and renews the lease.
     *
     * @throws IllegalStateException if another call has taken it over
     */
    void reached(SegmentPosition position, String owner) {
        RebuildNotes.checkHeld(
                notes.leased(
                                """
                                WITH held AS (
                                    UPDATE rebuild SET lease_until = %s
                                     WHERE read_model = :readModel AND owner = :owner RETURNING read_model)
                                UPDATE rebuild_segment
                                   SET next = :next, aggregates = :aggregates, events = :events,
                                       finished = :finished
                                 WHERE read_model = (SELECT read_model FROM held) AND segment = :segment
                                """)
                        .param("owner", owner)
                        .param("next", stored(position.next()))
                        .param("aggregates", position.aggregates())
                        .param("events", position.events())
                        .param("finished", position.finished())
                        .param("segment", position.segment())
                        .update());
    }

    private static @Nullable String stored(@Nullable String next) {
        return next == null ? null : StoredText.of(next);
    }

    private static @Nullable String read(@Nullable String next) {
        return next == null ? null : StoredText.read(next);
    }
}
