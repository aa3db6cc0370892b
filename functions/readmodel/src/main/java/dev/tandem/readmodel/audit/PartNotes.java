package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.internal.LeasedPart;
import dev.tandem.readmodel.internal.SharedWork;
import dev.tandem.readmodel.schema.StoredText;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is noted of the parts of a shared audit, and by whom they are claimed. */
record PartNotes(SharedWork work) {

    private static final String NOTES =
            """
            SELECT n.*, p.finished FROM shared_audit_part n JOIN shared_work_part p USING (work, part)
             WHERE work = :work
            """;

    /** Of all parts, in the transaction under way. */
    void begin() {
        work.sql(
                        """
                        INSERT INTO shared_audit_part (work, part)
                        SELECT work, part FROM shared_work_part WHERE work = :work
                        """)
                .update();
    }

    List<PartNote> all() {
        return work.sql(NOTES + " ORDER BY part").query((row, _) -> of(row)).list();
    }

    PartNote of(LeasedPart part) {
        return work.sql(NOTES + " AND part = :part")
                .param("part", part.number())
                .query((row, _) -> of(row))
                .single();
    }

    /**
     * Notes it, and whose rows were met since the last time, at once.
     *
     * @throws dev.tandem.readmodel.internal.LostPartException if another call has claimed the part
     */
    void reached(LeasedPart part, PartNote note, Collection<Long> hashes) {
        StatementSpec statement =
                work.sql(
                                """
                                WITH held AS (
                                    UPDATE shared_work_part SET finished = :finished
                                     WHERE work = :work AND part = :part AND claimed_by = :call AND %s RETURNING part),
                                met AS (
                                    INSERT INTO shared_work_met (work, part, hashes)
                                    SELECT :work, part, :hashes::bigint[] FROM held WHERE cardinality(:hashes::bigint[]) > 0)
                                UPDATE shared_audit_part
                                   SET position = :position, events = :events, examined = :examined, wrong = :wrong,
                                       repaired = :repaired, caught_up = :caughtUp, outdated_states = :outdated,
                                       lag_events = :lagEvents, lag_seconds = :lagSeconds,
                                       found_of = :of::text[], found_kind = :kind::text[],
                                       found_detail = :detail::text[], unmet_states = :unmet::text[]
                                 WHERE work = :work AND part = (SELECT part FROM held)
                                """)
                        .param("part", part.number())
                        .param("finished", note.isFinished())
                        .param("hashes", hashes.toArray(Long[]::new));
        if (noted(statement, note).update() == 0) {
            part.lost();
        }
    }

    /**
     * What was met of it before is nothing worth.
     *
     * @throws dev.tandem.readmodel.internal.LostPartException if another call has claimed the part
     */
    PartNote beginAgain(LeasedPart part, PartNote note) {
        work.sql(
                        """
                        DELETE FROM shared_work_met WHERE work = :work AND part = (
                            SELECT part FROM shared_work_part
                             WHERE work = :work AND part = :part AND claimed_by = :call AND %s FOR SHARE)
                        """)
                .param("part", part.number())
                .update();
        reached(part, note.begin(), List.of());
        return note.begin();
    }

    private static StatementSpec noted(StatementSpec statement, PartNote note) {
        AuditReport found = note.found();
        String position = note.position();
        return statement
                .param("position", position == null ? null : StoredText.of(position))
                .param("events", note.events())
                .param("examined", found.examined())
                .param("wrong", found.wrong())
                .param("repaired", found.repaired())
                .param("caughtUp", found.caughtUp())
                .param("outdated", found.outdatedStates())
                .param("lagEvents", found.lagEvents())
                .param("lagSeconds", found.lagSeconds())
                .param("of", texts(found.findings(), Finding::aggregateId))
                .param("kind", texts(found.findings(), Finding::kind))
                .param("detail", texts(found.findings(), Finding::detail))
                .param("unmet", texts(note.unmetStates(), id -> id));
    }

    private static <T> String[] texts(List<T> those, Function<T, String> text) {
        return those.stream().map(text).map(StoredText::of).toArray(String[]::new);
    }

    private static PartNote of(ResultSet row) throws SQLException {
        String position = row.getString("position");
        return new PartNote(
                row.getInt("part"),
                position == null ? null : StoredText.read(position),
                row.getBoolean("finished"),
                row.getLong("events"),
                new AuditReport(
                        row.getLong("examined"),
                        row.getLong("wrong"),
                        findings(row),
                        row.getLong("repaired"),
                        row.getLong("caught_up"),
                        row.getLong("outdated_states"),
                        row.getLong("lag_events"),
                        row.getLong("lag_seconds"),
                        null,
                        null),
                texts(row.getArray("unmet_states")));
    }

    private static List<Finding> findings(ResultSet row) throws SQLException {
        List<String> of = texts(row.getArray("found_of"));
        List<String> kind = texts(row.getArray("found_kind"));
        List<String> detail = texts(row.getArray("found_detail"));
        return IntStream.range(0, of.size())
                .mapToObj(i -> new Finding(of.get(i), kind.get(i), detail.get(i)))
                .toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).map(StoredText::read).toList();
    }
}
