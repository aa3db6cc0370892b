package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.internal.LeasedPart;
import dev.tandem.readmodel.internal.SharedWork;
import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                .query((row, _) -> of(row))
                .list();
    }

    /** Those of which nothing is left to do. */
    List<Integer> finished() {
        return all().stream()
                .filter(SegmentPosition::finished)
                .map(SegmentPosition::segment)
                .toList();
    }

    SegmentPosition of(int segment) {
        return notes.sql(
                        "SELECT * FROM rebuild_segment WHERE read_model = :readModel AND segment ="
                                + " :segment")
                .param("segment", segment)
                .query((row, _) -> of(row))
                .single();
    }

    private static SegmentPosition of(ResultSet row) throws SQLException {
        String next = row.getString("next");
        return new SegmentPosition(
                row.getInt("segment"),
                next == null ? null : StoredText.read(next),
                row.getLong("aggregates"),
                row.getLong("events"),
                row.getBoolean("finished"));
    }

    /**
     * Remembers where a segment is behind that page, and whom the page had, at once.
     *
     * @throws dev.tandem.readmodel.internal.LostPartException if another call has taken it over
     */
    void reached(LeasedPart part, SharedWork work, SegmentPosition position, Page page) {
        int rows =
                work.sql(
                                """
                                WITH held AS (
                                    UPDATE shared_work_part SET finished = :finished
                                     WHERE work = :work AND part = :segment AND claimed_by = :call AND %s RETURNING part),
                                met AS (
                                    INSERT INTO shared_work_met (work, part, hashes)
                                    SELECT :work, part, :hashes::bigint[] FROM held)
                                UPDATE rebuild_segment
                                   SET next = :next, aggregates = :aggregates, events = :events,
                                       finished = :finished
                                 WHERE read_model = :readModel AND segment = (SELECT part FROM held)
                                """)
                        .param("hashes", hashes(page))
                        .param("next", stored(position.next()))
                        .param("aggregates", position.aggregates())
                        .param("events", position.events())
                        .param("finished", position.finished())
                        .param("segment", position.segment())
                        .update();
        if (rows == 0) {
            part.lost();
        }
    }

    private static Long[] hashes(Page page) {
        return page.aggregateIds().stream().map(IdBalance::hash).toArray(Long[]::new);
    }

    private static @Nullable String stored(@Nullable String next) {
        return next == null ? null : StoredText.of(next);
    }
}
