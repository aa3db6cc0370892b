package dev.tandem.readmodel.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A rebuild that was begun and is not finished.
 *
 * @param name by which calls share it
 * @param owner the call that has begun it, or has taken it over
 * @param isLeased whether a call works on it
 * @param code that has worked on it
 * @param isPrepared whether its target was made ready
 * @param segments into how many parts it is divided
 * @param estimatedEvents about how many events there are
 */
record UnfinishedRun(
        String mode,
        Optional<String> name,
        String owner,
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
                .query((row, _) -> of(row))
                .optional();
    }

    private static UnfinishedRun of(ResultSet row) throws SQLException {
        return new UnfinishedRun(
                row.getString("mode"),
                Optional.ofNullable(row.getString("run")),
                row.getString("owner"),
                row.getBoolean("leased"),
                new FoldingCode(List.of((String[]) row.getArray("fingerprints").getArray())),
                row.getBoolean("prepared"),
                row.getInt("segments"),
                row.getLong("estimated_events"));
    }

    /** Whether a call of that code may share it with those that work on it. */
    boolean isSharedBy(RebuildRequest request, String fingerprint) {
        return isOfName(request) && mode.equals(request.mode()) && code.isLast(fingerprint);
    }

    /** Whether a call of that code may go on with what others have left of it. */
    boolean isGoneOnWithBy(RebuildRequest request, FoldingCode before, String fingerprint) {
        return mode.equals(request.mode())
                && before.has(fingerprint)
                && (request.name().isEmpty() || isOfName(request));
    }

    private boolean isOfName(RebuildRequest request) {
        return name.isPresent() && name.equals(request.name());
    }

    /** How many parts a call works on at the same time. */
    int atATime(RebuildRequest request) {
        return name.isPresent() ? request.wantedSegments() : segments;
    }
}
