package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers how far the rebuild of a read model is, so that another call goes on with it. One call
 * works on it at a time, by a lease that each page renews.
 */
record RebuildRuns(
        JdbcClient jdbc, TransactionOperations transactions, String readModel, Duration lease) {

    /** The run, if nobody else works on it: the one that was not finished, or else a new one. */
    Optional<RebuildRun> take(String mode, int segments, long estimatedEvents, String owner) {
        return Objects.requireNonNull(
                transactions.execute(_ -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('rebuild ' || :readModel))")
                            .param("readModel", readModel)
                            .query((_, _) -> true)
                            .single();
                    return isTaken()
                            ? Optional.empty()
                            : mine(mode, segments, estimatedEvents, owner);
                }));
    }

    private boolean isTaken() {
        return sql("SELECT count(*) > 0 FROM rebuild WHERE read_model = :readModel"
                        + " AND finished_at IS NULL AND lease_until > now()")
                .query(Boolean.class)
                .single();
    }

    private Optional<RebuildRun> mine(
            String mode, int segments, long estimatedEvents, String owner) {
        Optional<RebuildRun> unfinished =
                sql("""
                UPDATE rebuild
                   SET owner = :owner, lease_until = now() + make_interval(secs => :lease)
                 WHERE read_model = :readModel AND finished_at IS NULL AND mode = :mode
                RETURNING segments, estimated_events
                """)
                        .param("owner", owner)
                        .param("lease", lease.toMillis() / 1000.0)
                        .param("mode", mode)
                        .query((row, _) -> new RebuildRun(false, row.getInt(1), row.getLong(2)))
                        .optional();
        return unfinished.or(() -> {
            sql("DELETE FROM rebuild WHERE read_model = :readModel").update();
            sql("""
            INSERT INTO rebuild (read_model, mode, segments, estimated_events, owner, lease_until)
            VALUES (:readModel, :mode, :segments, :estimated, :owner,
                    now() + make_interval(secs => :lease))
            """)
                    .param("mode", mode)
                    .param("segments", segments)
                    .param("estimated", estimatedEvents)
                    .param("owner", owner)
                    .param("lease", lease.toMillis() / 1000.0)
                    .update();
            sql("""
            INSERT INTO rebuild_segment (read_model, segment)
            SELECT :readModel, generate_series(0, :segments - 1)
            """)
                    .param("segments", segments)
                    .update();
            return Optional.of(new RebuildRun(true, segments, estimatedEvents));
        });
    }

    List<SegmentPosition> positions() {
        return sql("SELECT * FROM rebuild_segment WHERE read_model = :readModel ORDER BY segment")
                .query((row, _) ->
                        new SegmentPosition(
                                row.getInt("segment"),
                                row.getString("next"),
                                row.getLong("aggregates"),
                                row.getLong("events"),
                                row.getBoolean("finished")))
                .list();
    }

    /**
     * Remembers where a segment is, and renews the lease.
     *
     * @return whether the lease is still the owner's
     */
    boolean reached(SegmentPosition position, String owner) {
        return sql("""
        WITH held AS (
            UPDATE rebuild SET lease_until = now() + make_interval(secs => :lease)
             WHERE read_model = :readModel AND owner = :owner RETURNING read_model)
        UPDATE rebuild_segment
           SET next = :next, aggregates = :aggregates, events = :events,
               finished = :finished
         WHERE read_model = (SELECT read_model FROM held) AND segment = :segment
        """)
                        .param("lease", lease.toMillis() / 1000.0)
                        .param("owner", owner)
                        .param("next", position.next())
                        .param("aggregates", position.aggregates())
                        .param("events", position.events())
                        .param("finished", position.finished())
                        .param("segment", position.segment())
                        .update()
                == 1;
    }

    void failed(String aggregateId, String reason) {
        sql("""
        INSERT INTO rebuild_failure (read_model, aggregate_id, reason)
        VALUES (:readModel, :id, :reason)
        ON CONFLICT (read_model, aggregate_id) DO UPDATE SET reason = EXCLUDED.reason
        """)
                .param("id", aggregateId)
                .param("reason", reason)
                .update();
    }

    void mended(String aggregateId) {
        sql("DELETE FROM rebuild_failure WHERE read_model = :readModel" + " AND aggregate_id = :id")
                .param("id", aggregateId)
                .update();
    }

    Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        sql("SELECT aggregate_id, reason FROM rebuild_failure WHERE read_model = :readModel")
                .query(row -> {
                    failures.put(row.getString(1), row.getString(2));
                });
        return failures;
    }

    void finish() {
        sql("UPDATE rebuild SET finished_at = now() WHERE read_model = :readModel").update();
    }

    /** Whoever comes next need not wait for the lease to end. */
    void release(String owner) {
        sql("UPDATE rebuild SET lease_until = now() WHERE read_model = :readModel"
                        + " AND owner = :owner")
                .param("owner", owner)
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("readModel", readModel);
    }
}
