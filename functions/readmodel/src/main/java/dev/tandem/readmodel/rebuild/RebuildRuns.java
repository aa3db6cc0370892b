package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Remembers how far the rebuild of a read model is, so that another call goes on with it. One call
 * works on it at a time, by a lease that each page renews.
 */
record RebuildRuns(
        JdbcClient jdbc, TransactionOperations transactions, String readModel, Duration lease) {

    /**
     * The run, if this call may work on it: the one that was not finished, or else a new one.
     *
     * @param fingerprint of the code that folds
     * @param owner this call
     */
    TakenRun take(RebuildRequest request, String fingerprint, long estimatedEvents, String owner) {
        return Objects.requireNonNull(
                transactions.<TakenRun>execute(_ -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('rebuild ' || :readModel))")
                            .param("readModel", readModel)
                            .query((_, _) -> true)
                            .single();
                    return of(unfinished(), request, fingerprint, estimatedEvents, owner);
                }));
    }

    private TakenRun of(
            Optional<Unfinished> unfinished,
            RebuildRequest request,
            String fingerprint,
            long estimatedEvents,
            String owner) {
        if (unfinished.filter(Unfinished::isLeased).isPresent()) {
            return TakenRun.Refused.TAKEN;
        }
        List<String> before = request.isAnew() ? List.of() : codeOf(unfinished);
        if (before.contains(fingerprint) && !before.getLast().equals(fingerprint)) {
            return TakenRun.Refused.OF_NEWER_CODE;
        }
        return new TakenRun.Ours(
                unfinished
                        .filter(run ->
                                run.mode().equals(request.mode()) && before.contains(fingerprint))
                        .map(run -> goOn(run, owner))
                        .orElseGet(() ->
                                begin(request, with(before, fingerprint), estimatedEvents, owner)));
    }

    private static List<String> codeOf(Optional<Unfinished> unfinished) {
        return unfinished.map(Unfinished::fingerprints).orElseGet(List::of);
    }

    private static List<String> with(List<String> before, String fingerprint) {
        return Stream.concat(
                        before.stream().filter(other -> !other.equals(fingerprint)),
                        Stream.of(fingerprint))
                .toList();
    }

    /** Of the code that has worked on it, the fingerprint of the newest is the last. */
    private record Unfinished(
            String mode,
            boolean isLeased,
            List<String> fingerprints,
            boolean isPrepared,
            int segments,
            long estimatedEvents) {}

    private Optional<Unfinished> unfinished() {
        return sql("""
        SELECT *, lease_until > now() AS leased FROM rebuild
         WHERE read_model = :readModel AND finished_at IS NULL
        """)
                .query((row, _) ->
                        new Unfinished(
                                row.getString("mode"),
                                row.getBoolean("leased"),
                                List.of((String[]) row.getArray("fingerprints").getArray()),
                                row.getBoolean("prepared"),
                                row.getInt("segments"),
                                row.getLong("estimated_events")))
                .optional();
    }

    private RebuildRun goOn(Unfinished run, String owner) {
        leased("UPDATE rebuild SET owner = :owner, lease_until = %s WHERE read_model = :readModel")
                .param("owner", owner)
                .update();
        return new RebuildRun(false, run.isPrepared(), run.segments(), run.estimatedEvents());
    }

    private RebuildRun begin(
            RebuildRequest request, List<String> fingerprints, long estimatedEvents, String owner) {
        sql("DELETE FROM rebuild WHERE read_model = :readModel").update();
        leased(
                        """
                        INSERT INTO rebuild (read_model, mode, segments, estimated_events, owner, fingerprints, lease_until)
                        VALUES (:readModel, :mode, :segments, :estimated, :owner, :fingerprints, %s)
                        """)
                .param("mode", request.mode())
                .param("segments", request.wantedSegments())
                .param("estimated", estimatedEvents)
                .param("owner", owner)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .update();
        segmentsAnew();
        return new RebuildRun(true, false, request.wantedSegments(), estimatedEvents);
    }

    private void segmentsAnew() {
        sql("""
        INSERT INTO rebuild_segment (read_model, segment)
        SELECT read_model, generate_series(0, segments - 1) FROM rebuild WHERE read_model = :readModel
        """)
                .update();
    }

    /**
     * Makes the target ready, and notes it in the same transaction; what was reached with another
     * one is nothing worth.
     */
    void prepare(String owner, Runnable target) {
        transactions.executeWithoutResult(_ -> {
            target.run();
            sql("DELETE FROM rebuild_segment WHERE read_model = :readModel").update();
            sql("DELETE FROM rebuild_failure WHERE read_model = :readModel").update();
            segmentsAnew();
            held("UPDATE rebuild SET prepared = true", owner);
        });
    }

    List<SegmentPosition> positions() {
        return sql("SELECT * FROM rebuild_segment WHERE read_model = :readModel ORDER BY segment")
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
        checkHeld(
                leased(
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

    void failed(String aggregateId, String reason) {
        sql("""
        INSERT INTO rebuild_failure (read_model, aggregate_id, reason)
        VALUES (:readModel, :id, :reason)
        ON CONFLICT (read_model, aggregate_id) DO UPDATE SET reason = EXCLUDED.reason
        """)
                .param("id", StoredText.key(aggregateId))
                .param("reason", reason)
                .update();
    }

    void mended(String aggregateId) {
        sql("DELETE FROM rebuild_failure WHERE read_model = :readModel" + " AND aggregate_id = :id")
                .param("id", StoredText.key(aggregateId))
                .update();
    }

    Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        sql("SELECT aggregate_id, reason FROM rebuild_failure WHERE read_model = :readModel")
                .query(row -> {
                    failures.put(StoredText.read(row.getString(1)), row.getString(2));
                });
        return failures;
    }

    /** How far the look at the live rows is. */
    RebuildRows rows() {
        List<String> withoutEvents =
                sql("SELECT aggregate_id FROM rebuild_row_without_events WHERE read_model ="
                                + " :readModel")
                        .query((row, _) -> row.getString(1))
                        .list();
        return sql("SELECT rows_after, rows_seen FROM rebuild WHERE read_model = :readModel")
                .query((row, _) -> new RebuildRows(row.getString(1), row.getLong(2), withoutEvents))
                .single();
    }

    /** Remembers how far the look at the live rows is, and renews the lease. */
    void looked(String last, int rows, List<String> withoutEvents, String owner) {
        transactions.executeWithoutResult(_ -> {
            sql("""
            INSERT INTO rebuild_row_without_events (read_model, aggregate_id)
            SELECT :readModel, unnest(:ids::text[]) ON CONFLICT DO NOTHING
            """)
                    .param("ids", withoutEvents.toArray(String[]::new))
                    .update();
            checkHeld(
                    leased(
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

    /**
     * Notes the end in the transaction under way.
     *
     * @throws IllegalStateException if another call has taken it over
     */
    void finish(String owner) {
        held("UPDATE rebuild SET finished_at = now()", owner);
    }

    private void held(String update, String owner) {
        checkHeld(
                sql(update + " WHERE read_model = :readModel AND owner = :owner")
                        .param("owner", owner)
                        .update());
    }

    static void checkHeld(int rows) {
        if (rows == 0) {
            throw new IllegalStateException("another call has taken the rebuild over");
        }
    }

    /** Whoever comes next need not wait for the lease to end. */
    void release(String owner) {
        sql("UPDATE rebuild SET lease_until = now() WHERE read_model = :readModel"
                        + " AND owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** With the end of the lease in the place of {@code %s}. */
    private JdbcClient.StatementSpec leased(String sql) {
        return sql(sql.formatted("now() + make_interval(secs => :lease)"))
                .param("lease", lease.toMillis() / 1000.0);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("readModel", readModel);
    }

    private static @Nullable String stored(@Nullable String next) {
        return next == null ? null : StoredText.of(next);
    }

    private static @Nullable String read(@Nullable String next) {
        return next == null ? null : StoredText.read(next);
    }
}
