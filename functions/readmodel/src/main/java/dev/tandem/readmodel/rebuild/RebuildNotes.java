package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.internal.SharedWork;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Map;

/**
 * What is noted of the rebuild of a read model: statements on the tables {@code rebuild…}, each
 * with the name of the read model.
 *
 * @param lease how long after its last sign of life another call takes a rebuild over
 */
record RebuildNotes(JdbcClient jdbc, String readModel, Duration lease) {

    JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("readModel", readModel);
    }

    /** With the end of the lease in the place of {@code %s}. */
    JdbcClient.StatementSpec leased(String sql) {
        return sql(sql.formatted("now() + make_interval(secs => :lease)"))
                .param("lease", lease.toMillis() / 1000.0);
    }

    /** Whoever begins, shares or prepares one waits for whom is at that, in its transaction. */
    void lock() {
        sql("SELECT pg_advisory_xact_lock(hashtext('rebuild ' || :readModel))")
                .query((_, _) -> true)
                .single();
    }

    /**
     * The parts of the rebuild.
     *
     * @param call that works on them
     * @param owner of the rebuild
     */
    SharedWork work(String call, String owner) {
        return new SharedWork(
                jdbc,
                "rebuild " + readModel,
                call,
                lease,
                """
                EXISTS (SELECT FROM rebuild r
                         WHERE r.read_model = :readModel AND r.owner = :owner AND r.finished_at IS NULL)
                """,
                Map.of("readModel", readModel, "owner", owner));
    }

    /**
     * Changes the run.
     *
     * @throws IllegalStateException if another call has taken it over
     */
    void held(String update, String owner) {
        checkHeld(
                sql(update + " WHERE read_model = :readModel AND owner = :owner")
                        .param("owner", owner)
                        .update());
    }

    static void checkHeld(int rows) {
        if (rows == 0) {
            throw takenOver();
        }
    }

    static IllegalStateException takenOver() {
        return new IllegalStateException("another call has taken the rebuild over");
    }
}
