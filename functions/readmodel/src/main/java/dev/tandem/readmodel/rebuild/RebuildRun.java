package dev.tandem.readmodel.rebuild;

/**
 * A rebuild under way.
 *
 * @param isPrepared whether its target was made ready
 * @param segments into how many parts it is divided
 * @param estimatedEvents about how many events there are
 */
record RebuildRun(boolean isPrepared, int segments, long estimatedEvents) {

    static RebuildRun begin(
            RebuildNotes notes,
            RebuildRequest request,
            FoldingCode code,
            long estimatedEvents,
            String owner) {
        notes.sql("DELETE FROM rebuild WHERE read_model = :readModel").update();
        notes.leased(
                        """
                        INSERT INTO rebuild (read_model, mode, segments, estimated_events, owner, fingerprints, lease_until)
                        VALUES (:readModel, :mode, :segments, :estimated, :owner, :fingerprints, %s)
                        """)
                .param("mode", request.mode())
                .param("segments", request.wantedSegments())
                .param("estimated", estimatedEvents)
                .param("owner", owner)
                .param("fingerprints", code.fingerprints().toArray(String[]::new))
                .update();
        new RebuildPositions(notes).begin();
        return new RebuildRun(false, request.wantedSegments(), estimatedEvents);
    }

    static RebuildRun goOn(RebuildNotes notes, UnfinishedRun run, String owner) {
        notes.leased(
                        "UPDATE rebuild SET owner = :owner, lease_until = %s WHERE read_model ="
                                + " :readModel")
                .param("owner", owner)
                .update();
        return new RebuildRun(run.isPrepared(), run.segments(), run.estimatedEvents());
    }
}
