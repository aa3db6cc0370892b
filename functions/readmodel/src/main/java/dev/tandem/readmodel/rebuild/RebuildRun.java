package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.internal.SharedWork;

/**
 * A rebuild under way, as a call sees it that works on it.
 *
 * @param work its parts, which calls share
 * @param owner the call that has begun it, or has taken it over: this one, or one that shares it
 * @param isPrepared whether its target was made ready
 * @param segments into how many parts it is divided
 * @param atATime how many of them this call works on at the same time
 * @param estimatedEvents about how many events there are
 */
record RebuildRun(
        SharedWork work,
        String owner,
        boolean isPrepared,
        int segments,
        int atATime,
        long estimatedEvents) {

    static RebuildRun begin(
            RebuildNotes notes,
            RebuildRequest request,
            FoldingCode code,
            long estimatedEvents,
            String call) {
        notes.sql("DELETE FROM rebuild WHERE read_model = :readModel").update();
        notes.leased(
                        """
                        INSERT INTO rebuild (read_model, run, mode, segments, estimated_events, owner, fingerprints, lease_until)
                        VALUES (:readModel, :run, :mode, :segments, :estimated, :owner, :fingerprints, %s)
                        """)
                .param("run", request.name().orElse(null))
                .param("mode", request.mode())
                .param("segments", request.parts())
                .param("estimated", estimatedEvents)
                .param("owner", call)
                .param("fingerprints", code.fingerprints().toArray(String[]::new))
                .update();
        new RebuildPositions(notes).begin();
        SharedWork work = notes.work(call, call);
        work.parts().divide(call, request.parts());
        return new RebuildRun(
                work, call, false, request.parts(), request.wantedSegments(), estimatedEvents);
    }

    /** Those who worked on it before are out of it. */
    static RebuildRun goOn(
            RebuildNotes notes, UnfinishedRun run, RebuildRequest request, String call) {
        notes.leased(
                        "UPDATE rebuild SET owner = :owner, lease_until = %s WHERE read_model ="
                                + " :readModel")
                .param("owner", call)
                .update();
        RebuildRun ours = of(run, request, notes.work(call, call), call);
        ours.work
                .parts()
                .goOn(run.owner(), call, run.segments(), new RebuildPositions(notes).finished());
        return ours;
    }

    /** With those who work on it. */
    static RebuildRun share(
            RebuildNotes notes, UnfinishedRun run, RebuildRequest request, String call) {
        return of(run, request, notes.work(call, run.owner()), run.owner());
    }

    private static RebuildRun of(
            UnfinishedRun run, RebuildRequest request, SharedWork work, String owner) {
        return new RebuildRun(
                work,
                owner,
                run.isPrepared(),
                run.segments(),
                run.atATime(request),
                run.estimatedEvents());
    }
}
