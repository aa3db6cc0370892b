package dev.tandem.readmodel.audit;

import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.internal.SharedWork;
import dev.tandem.readmodel.schema.StoredText;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Statements on the table {@code shared_audit}, for one kind of aggregate in one read model.
 *
 * @param lease how long after its last sign of life others claim what a call has claimed
 */
record SharedAuditTable(JdbcClient jdbc, String readModel, AggregateType type, Duration lease) {

    /**
     * The one that was begun last.
     *
     * @param name as it is stored
     * @param owner the call that has begun it
     * @param request what it was begun with
     * @param isAtWork whether a call works on it
     */
    record Known(
            String name,
            String owner,
            AuditRequest request,
            long estimatedEvents,
            boolean isAtWork) {

        boolean isOf(String otherName) {
            return name.equals(StoredText.key(otherName));
        }
    }

    /** Whoever begins or shares one waits for whom is at that, in its transaction. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:work))")
                .param("work", work())
                .query((_, _) -> true)
                .single();
    }

    private String work() {
        return "audit %s %s".formatted(readModel, type.name());
    }

    /**
     * Its parts.
     *
     * @param call that works on them
     * @param owner of the audit
     */
    SharedWork work(String call, String owner) {
        return new SharedWork(
                jdbc,
                work(),
                call,
                lease,
                "EXISTS (SELECT FROM shared_work w WHERE w.work = :work AND w.owner = :owner)",
                Map.of("owner", owner));
    }

    Optional<Known> known() {
        return jdbc.sql(
                        """
                        SELECT a.*, w.owner,
                               EXISTS (SELECT FROM shared_work_part p
                                        WHERE p.work = a.work AND NOT p.finished)
                               AND EXISTS (SELECT FROM shared_work_call c
                                            WHERE c.work = a.work AND c.lease_until > now()) AS at_work
                          FROM shared_audit a JOIN shared_work w USING (work) WHERE a.work = :work
                        """)
                .param("work", work())
                .query((row, _) ->
                        new Known(
                                row.getString("name"),
                                row.getString("owner"),
                                new AuditRequest(
                                        null,
                                        row.getObject("sample", Integer.class),
                                        row.getObject("allowed_lag_seconds", Integer.class),
                                        row.getBoolean("repair"),
                                        null,
                                        null),
                                row.getLong("estimated_events"),
                                row.getBoolean("at_work")))
                .optional();
    }

    /** Begins one in so many parts, in the transaction under way; the one before is forgotten. */
    void begin(String name, AuditRequest request, long estimatedEvents, SharedWork work) {
        work.parts().divide(work.call(), SharedAudits.PARTS);
        jdbc.sql(
                        """
                        INSERT INTO shared_audit (work, name, sample, allowed_lag_seconds, repair, estimated_events)
                        VALUES (:work, :name, :sample, :lag, :repair, :estimated)
                        """)
                .param("work", work())
                .param("name", StoredText.key(name))
                .param("sample", request.sample())
                .param("lag", request.allowedLagSeconds())
                .param("repair", request.isRepairing())
                .param("estimated", estimatedEvents)
                .update();
        new PartNotes(work).begin();
    }
}
