package dev.tandem.readmodel.audit;

import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.schema.StoredText;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Optional;

/**
 * Statements on the table {@code audit_run}, for one kind of aggregate in one read model. One call
 * works on a run at a time, by a lease that it renews with each part of it.
 *
 * @param owner this call
 */
record AuditRunTable(JdbcClient jdbc, String readModel, AggregateType type, String owner) {

    private static final String HERE = " WHERE read_model = :readModel AND aggregate_type = :type";

    private static final String MINE = HERE + " AND owner = :owner AND under_way";

    private static final String LEASED = "lease_until = now() + interval '5 minutes'";

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("readModel", readModel).param("type", type.name());
    }

    /** Since when somebody looks. */
    void note() {
        sql("INSERT INTO audit_run (read_model, aggregate_type) VALUES (:readModel, :type)"
                        + " ON CONFLICT DO NOTHING")
                .update();
    }

    /** Begins one, unless one is under way. */
    void begin(AuditRequest request) {
        sql("""
        UPDATE audit_run
           SET under_way = true, begun_at = now(), position = NULL, sample = :sample,
               allowed_lag_seconds = :lag, repair = :repair, examined = 0, wrong = 0, repaired = 0,
               caught_up = 0, outdated_states = 0, lag_events = 0, lag_seconds = 0
        """
                        + HERE
                        + " AND NOT under_way")
                .param("sample", request.sample())
                .param("lag", request.allowedLagSeconds())
                .param("repair", request.isRepairing())
                .update();
    }

    /** The run that is under way, if no other call works on it. */
    Optional<AuditRun> take() {
        return sql("UPDATE audit_run SET owner = :owner, "
                        + LEASED
                        + HERE
                        + " AND under_way AND lease_until <= now() RETURNING *")
                .param("owner", owner)
                .query((row, _) -> AuditRun.of(row))
                .optional();
    }

    boolean isUnderWay() {
        return sql("SELECT under_way FROM audit_run" + HERE)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /**
     * Remembers how far it is; at its end, that it is there.
     *
     * @return whether this call still works on it
     */
    boolean reached(AuditRun run) {
        AuditReport soFar = run.soFar();
        String end =
                run.isAtItsEnd()
                        ? "under_way = false, finished_at = now(), lease_until = now()"
                        : LEASED;
        String position = run.position();
        return sql("""
        UPDATE audit_run
           SET position = :position, examined = :examined, wrong = :wrong, repaired = :repaired,
               caught_up = :caughtUp, outdated_states = :outdated, lag_events = :lagEvents,
               lag_seconds = :lagSeconds, \
        """
                                + end
                                + MINE)
                        .param("owner", owner)
                        .param("position", position == null ? null : StoredText.of(position))
                        .param("examined", soFar.examined())
                        .param("wrong", soFar.wrong())
                        .param("repaired", soFar.repaired())
                        .param("caughtUp", soFar.caughtUp())
                        .param("outdated", soFar.outdatedStates())
                        .param("lagEvents", soFar.lagEvents())
                        .param("lagSeconds", soFar.lagSeconds())
                        .update()
                > 0;
    }

    /** Whoever comes next need not wait for the lease to end. */
    void release() {
        sql("UPDATE audit_run SET lease_until = now()" + MINE).param("owner", owner).update();
    }

    /** One came to its end that is not under way here. */
    void finished() {
        sql("UPDATE audit_run SET finished_at = now()" + HERE).update();
    }

    /** How long ago the last one came to its end, or somebody began to look. */
    Duration age() {
        return sql("SELECT extract(epoch FROM now() - coalesce(finished_at, noted_at)) FROM"
                        + " audit_run"
                        + HERE)
                .query((row, _) -> Duration.ofMillis((long) (row.getDouble(1) * 1000)))
                .single();
    }
}
