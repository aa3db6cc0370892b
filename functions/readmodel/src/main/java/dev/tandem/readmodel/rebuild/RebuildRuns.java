package dev.tandem.readmodel.rebuild;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers how far the rebuild of a read model is, so that another call goes on with it. One call
 * works on it at a time, or several that call it by one name, as long as they give signs of life.
 */
record RebuildRuns(RebuildNotes notes, TransactionOperations transactions) {

    /**
     * The run, if this call may work on it: the one that was not finished, or else a new one.
     *
     * @param fingerprint of the code that folds
     * @param call this one
     */
    TakenRun take(RebuildRequest request, String fingerprint, long estimatedEvents, String call) {
        return Objects.requireNonNull(
                transactions.<TakenRun>execute(_ -> {
                    notes.lock();
                    TakenRun taken =
                            finished(request, fingerprint)
                                    .orElseGet(() ->
                                            of(
                                                    UnfinishedRun.in(notes),
                                                    request,
                                                    fingerprint,
                                                    estimatedEvents,
                                                    call));
                    if (taken instanceof TakenRun.Ours(RebuildRun run)) {
                        run.work().beat();
                    }
                    return taken;
                }));
    }

    /**
     * A call of a name may come when others have finished it: it is no reason for another one,
     * unless it says so.
     */
    private Optional<TakenRun> finished(RebuildRequest request, String fingerprint) {
        return request.name()
                .filter(_ -> !request.isAnew())
                .flatMap(name ->
                        notes.sql(
                                        """
                                        SELECT estimated_events FROM rebuild
                                         WHERE read_model = :readModel AND run = :run AND mode = :mode
                                           AND finished_at IS NOT NULL
                                           AND fingerprints[cardinality(fingerprints)] = :fingerprint
                                        """)
                                .param("run", name)
                                .param("mode", request.mode())
                                .param("fingerprint", fingerprint)
                                .query((row, _) -> new TakenRun.Finished(row.getLong(1)))
                                .optional());
    }

    /** What a call is told of the one that is finished. */
    RebuildReport finished(long estimatedEvents) {
        List<SegmentPosition> positions = new RebuildPositions(notes).all();
        return new RebuildProgress(estimatedEvents, positions)
                .report(positions, null, new RebuildFailures(notes).told());
    }

    /** For who works on it. */
    HeldRebuild held(RebuildRun run) {
        return new HeldRebuild(notes, transactions, run);
    }

    private TakenRun of(
            Optional<UnfinishedRun> unfinished,
            RebuildRequest request,
            String fingerprint,
            long estimatedEvents,
            String call) {
        if (unfinished.filter(UnfinishedRun::isLeased).isPresent()) {
            return unfinished
                    .filter(run -> run.isSharedBy(request, fingerprint))
                    .<TakenRun>map(
                            run -> new TakenRun.Ours(RebuildRun.share(notes, run, request, call)))
                    .orElse(TakenRun.Refused.TAKEN);
        }
        FoldingCode before = codeOf(request, unfinished);
        if (before.isNewerThan(fingerprint)) {
            return TakenRun.Refused.OF_NEWER_CODE;
        }
        return new TakenRun.Ours(
                unfinished
                        .filter(run -> run.isGoneOnWithBy(request, before, fingerprint))
                        .map(run -> RebuildRun.goOn(notes, run, request, call))
                        .orElseGet(() ->
                                RebuildRun.begin(
                                        notes,
                                        request,
                                        before.with(fingerprint),
                                        estimatedEvents,
                                        call)));
    }

    private static FoldingCode codeOf(RebuildRequest request, Optional<UnfinishedRun> unfinished) {
        return unfinished
                .filter(_ -> !request.isAnew())
                .map(UnfinishedRun::code)
                .orElseGet(() -> new FoldingCode(List.of()));
    }
}
