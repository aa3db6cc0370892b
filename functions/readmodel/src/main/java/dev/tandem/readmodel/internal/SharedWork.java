package dev.tandem.readmodel.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Work in parts that several calls do together, as one of them sees it. It claims one part after
 * the other, and all that it has claimed is its own as long as it gives signs of life, by the clock
 * of the database; what a call that died has left is claimed by the others.
 *
 * @param work names it
 * @param call names this call: {@link #newCall}
 * @param lease how long after its last sign of life others claim what it has
 * @param isOurs a condition in SQL that this call belongs to those who do it
 * @param of the parameters of that condition
 */
public record SharedWork(
        JdbcClient jdbc,
        String work,
        String call,
        Duration lease,
        String isOurs,
        Map<String, String> of) {

    /** What is done once all other parts are finished. */
    public static final int END = -1;

    private static final String IS_FREE =
            """
            NOT p.finished AND p.claimed_by IS DISTINCT FROM :call
              AND NOT EXISTS (SELECT FROM shared_work_call c
                               WHERE c.work = p.work AND c.call = p.claimed_by AND c.lease_until > now())
            """;

    /** A name that no other call has; calls of one process begin alike. */
    public static String newCall() {
        return ProcessName.now() + "/" + UUID.randomUUID();
    }

    /** With the condition that it is ours in the place of {@code %s}. */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql.formatted(isOurs)).param("work", work).param("call", call).params(of);
    }

    /** For whoever begins it, or takes it over. */
    public SharedWorkParts parts() {
        return new SharedWorkParts(this);
    }

    /** Gives a sign of life; from the first one on this call may claim parts. */
    public void beat() {
        sql("""
        INSERT INTO shared_work_call (work, call, lease_until)
        SELECT :work, :call, now() + make_interval(secs => :lease) WHERE %s
        ON CONFLICT (work, call) DO UPDATE SET lease_until = EXCLUDED.lease_until
        """)
                .param("lease", lease.toMillis() / 1000.0)
                .update();
    }

    /** Claims the next part that is free; empty if none is. */
    public Optional<LeasedPart> next() {
        return claim("p.part >= 0");
    }

    /** Claims the end, if all parts are finished and no other call is at it. */
    public Optional<LeasedPart> end() {
        return claim(
                """
                p.part = -1 AND NOT EXISTS (SELECT FROM shared_work_part q
                                             WHERE q.work = p.work AND q.part >= 0 AND NOT q.finished)
                """);
    }

    /** A part, and the call that had it; null if none had. */
    private record FreePart(int number, @Nullable String claimedBy) {}

    private Optional<LeasedPart> claim(String which) {
        return sql(
                        "SELECT p.part, p.claimed_by FROM shared_work_part p WHERE p.work = :work"
                                + " AND "
                                + which
                                + " AND "
                                + IS_FREE
                                + " ORDER BY p.part")
                .query((row, _) -> new FreePart(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .filter(this::isClaimed)
                .findFirst()
                .map(free -> new LeasedPart(this, free.number()));
    }

    /**
     * Nobody was faster. A condition on other tables would not do: PostgreSQL looks again at the
     * row that another one has changed meanwhile, and not at these. A part that a transaction holds
     * is passed by: that of a call which was killed may last as long as its connection seems to be.
     */
    private boolean isClaimed(FreePart free) {
        return sql("""
        UPDATE shared_work_part p SET claimed_by = :call
          FROM (SELECT work, part FROM shared_work_part
                 WHERE work = :work AND part = :part AND NOT finished
                   AND claimed_by IS NOT DISTINCT FROM :before
                   FOR NO KEY UPDATE SKIP LOCKED) free
         WHERE p.work = free.work AND p.part = free.part AND %s
        """)
                        .param("part", free.number())
                        .param("before", free.claimedBy())
                        .update()
                > 0;
    }

    /** In how many processes calls are at parts, at least this one. */
    public int processes() {
        return sql("""
        SELECT greatest(1, count(DISTINCT split_part(c.call, '/', 1)))
          FROM shared_work_part p JOIN shared_work_call c ON c.work = p.work AND c.call = p.claimed_by
         WHERE p.work = :work AND p.part >= 0 AND NOT p.finished AND c.lease_until > now()
        """)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Hands out what was noted of the ids that pages of a part had. */
    public void met(int part, LongConsumer hashes) {
        sql("SELECT hashes FROM shared_work_met WHERE work = :work AND part = :part")
                .param("part", part)
                .query(row -> {
                    for (Long hash : (Long[]) row.getArray(1).getArray()) {
                        hashes.accept(hash);
                    }
                });
    }

    /** What was noted of ids is of no use any longer. */
    public void forgetMet() {
        sql("DELETE FROM shared_work_met WHERE work = :work").update();
    }

    /** Whoever comes next need not wait for the lease to end. */
    public void leave() {
        sql("DELETE FROM shared_work_call WHERE work = :work AND call = :call").update();
    }
}
