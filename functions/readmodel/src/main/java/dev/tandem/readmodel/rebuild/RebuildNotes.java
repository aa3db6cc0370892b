package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

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
            throw new IllegalStateException("another call has taken the rebuild over");
        }
    }
}
