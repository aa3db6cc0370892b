package dev.tandem.readmodel.rebuild;

import java.util.List;

/**
 * A rebuild under way.
 *
 * @param isNew whether it begins with this call
 * @param isPrepared whether its target was made ready
 * @param segments into how many parts it is divided
 * @param estimatedEvents about how many events there are
 */
record RebuildRun(boolean isNew, boolean isPrepared, int segments, long estimatedEvents) {

    static RebuildRun begin(
            RebuildNotes notes,
            RebuildRequest request,
            List<String> fingerprints,
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
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .update();
        new RebuildPositions(notes).begin();
        return new RebuildRun(true, false, request.wantedSegments(), estimatedEvents);
    }
}
