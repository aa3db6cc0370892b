package dev.tandem.readmodel.rebuild;

import java.util.List;
import java.util.Optional;

/**
 * A rebuild that was begun and is not finished.
 *
 * @param isLeased whether a call works on it
 * @param code that has worked on it
 * @param isPrepared whether its target was made ready
 * @param segments into how many parts it is divided
 * @param estimatedEvents about how many events there are
 */
record UnfinishedRun(
        String mode,
        boolean isLeased,
        FoldingCode code,
        boolean isPrepared,
        int segments,
        long estimatedEvents) {

    static Optional<UnfinishedRun> in(RebuildNotes notes) {
        return notes.sql(
                        """
                        SELECT *, lease_until > now() AS leased FROM rebuild
                         WHERE read_model = :readModel AND finished_at IS NULL
                        """)
                .query((row, _) ->
                        new UnfinishedRun(
                                row.getString("mode"),
                                row.getBoolean("leased"),
                                new FoldingCode(
                                        List.of(
                                                (String[])
                                                        row.getArray("fingerprints").getArray())),
                                row.getBoolean("prepared"),
                                row.getInt("segments"),
                                row.getLong("estimated_events")))
                .optional();
    }
}
