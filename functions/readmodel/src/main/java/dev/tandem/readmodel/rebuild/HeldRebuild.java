package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.internal.LeasedPart;

import org.springframework.transaction.support.TransactionOperations;

import java.util.Optional;

/** A rebuild that a call works on, maybe with others. */
record HeldRebuild(RebuildNotes notes, TransactionOperations transactions, RebuildRun run) {

    /** Where its segments are. */
    RebuildPositions positions() {
        return new RebuildPositions(notes);
    }

    /** Whom it could not do. */
    RebuildFailures failures() {
        return new RebuildFailures(notes);
    }

    /** Remembers them, for whoever has claimed the part that they belong to. */
    AggregateFaults faults() {
        return new AggregateFaults(failures(), transactions);
    }

    /**
     * Which live rows it has looked at for whether they have events.
     *
     * @param end claimed by who looks at them
     */
    LookedAtRows rows(LeasedPart end) {
        return new LookedAtRows(notes, end.within(transactions));
    }

    /**
     * Makes the target ready, and notes it in the same transaction, unless another call has done it
     * by now; what was reached with another one is nothing worth.
     */
    void prepare(RebuildTarget target, Runnable ready) {
        transactions.executeWithoutResult(_ -> {
            notes.lock();
            Optional<UnfinishedRun> now =
                    UnfinishedRun.in(notes).filter(noted -> noted.owner().equals(run.owner()));
            if (now.isEmpty() || (now.get().isPrepared() && target.isPrepared())) {
                return;
            }
            ready.run();
            failures().clear();
            positions().beginAgain();
            run.work().parts().divide(run.owner(), run.segments());
            run.work().beat();
            notes.held("UPDATE rebuild SET prepared = true", run.owner());
        });
    }

    /** A sign of life. */
    void beat() {
        notes.leased(
                        "UPDATE rebuild SET lease_until = %s WHERE read_model = :readModel AND"
                                + " owner = :owner")
                .param("owner", run.owner())
                .update();
        run.work().beat();
    }

    /**
     * Whether another call has finished it.
     *
     * @throws IllegalStateException if another call has taken it over
     */
    boolean isFinished() {
        return notes.sql(
                        "SELECT finished_at IS NOT NULL FROM rebuild WHERE read_model = :readModel"
                                + " AND owner = :owner")
                .param("owner", run.owner())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElseThrow(RebuildNotes::takenOver);
    }

    /**
     * Notes the end in the transaction under way.
     *
     * @throws IllegalStateException if another call has taken it over
     */
    void finish() {
        notes.held("UPDATE rebuild SET finished_at = now()", run.owner());
        run.work().forgetMet();
    }

    /** Whoever comes next need not wait for the lease to end. */
    void release() {
        run.work().leave();
        notes.sql(
                        """
                        UPDATE rebuild SET lease_until = now() WHERE read_model = :readModel AND owner = :owner
                           AND NOT EXISTS (SELECT FROM shared_work_call c
                                            WHERE c.work = :work AND c.lease_until > now())
                        """)
                .param("owner", run.owner())
                .param("work", run.work().work())
                .update();
    }
}
