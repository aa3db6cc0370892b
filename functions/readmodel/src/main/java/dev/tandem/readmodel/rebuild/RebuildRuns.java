package dev.tandem.readmodel.rebuild;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers how far the rebuild of a read model is, so that another call goes on with it. One call
 * works on it at a time, by a lease that each page renews.
 */
record RebuildRuns(RebuildNotes notes, TransactionOperations transactions) {

    /** Where its segments are. */
    RebuildPositions positions() {
        return new RebuildPositions(notes);
    }

    /** Whom it could not do. */
    RebuildFailures failures() {
        return new RebuildFailures(notes);
    }

    /** Which live rows it has looked at for whether they have events. */
    LookedAtRows rows() {
        return new LookedAtRows(notes, transactions);
    }

    /**
     * The run, if this call may work on it: the one that was not finished, or else a new one.
     *
     * @param fingerprint of the code that folds
     * @param owner this call
     */
    TakenRun take(RebuildRequest request, String fingerprint, long estimatedEvents, String owner) {
        return Objects.requireNonNull(
                transactions.<TakenRun>execute(_ -> {
                    notes.sql("SELECT pg_advisory_xact_lock(hashtext('rebuild ' || :readModel))")
                            .query((_, _) -> true)
                            .single();
                    return of(
                            UnfinishedRun.in(notes), request, fingerprint, estimatedEvents, owner);
                }));
    }

    private TakenRun of(
            Optional<UnfinishedRun> unfinished,
            RebuildRequest request,
            String fingerprint,
            long estimatedEvents,
            String owner) {
        if (unfinished.filter(UnfinishedRun::isLeased).isPresent()) {
            return TakenRun.Refused.TAKEN;
        }
        FoldingCode before = codeOf(request, unfinished);
        if (before.isNewerThan(fingerprint)) {
            return TakenRun.Refused.OF_NEWER_CODE;
        }
        return new TakenRun.Ours(
                unfinished
                        .filter(run -> run.mode().equals(request.mode()) && before.has(fingerprint))
                        .map(run -> RebuildRun.goOn(notes, run, owner))
                        .orElseGet(() ->
                                RebuildRun.begin(
                                        notes,
                                        request,
                                        before.with(fingerprint),
                                        estimatedEvents,
                                        owner)));
    }

    private static FoldingCode codeOf(RebuildRequest request, Optional<UnfinishedRun> unfinished) {
        return unfinished
                .filter(_ -> !request.isAnew())
                .map(UnfinishedRun::code)
                .orElseGet(() -> new FoldingCode(List.of()));
    }

    /**
     * Makes the target ready, and notes it in the same transaction; what was reached with another
     * one is nothing worth.
     */
    void prepare(String owner, Runnable target) {
        transactions.executeWithoutResult(_ -> {
            target.run();
            failures().clear();
            positions().beginAgain();
            notes.held("UPDATE rebuild SET prepared = true", owner);
        });
    }

    /**
     * Notes the end in the transaction under way.
     *
     * @throws IllegalStateException if another call has taken it over
     */
    void finish(String owner) {
        notes.held("UPDATE rebuild SET finished_at = now()", owner);
    }

    /** Whoever comes next need not wait for the lease to end. */
    void release(String owner) {
        notes.sql(
                        "UPDATE rebuild SET lease_until = now() WHERE read_model = :readModel"
                                + " AND owner = :owner")
                .param("owner", owner)
                .update();
    }
}
