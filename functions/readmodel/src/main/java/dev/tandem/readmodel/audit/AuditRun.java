package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * An audit under way that several calls make one after the other.
 *
 * @param request what it was begun with
 * @param position where it goes on; null at the beginning
 * @param soFar what it has found, without naming the findings
 */
record AuditRun(AuditRequest request, @Nullable String position, AuditReport soFar) {

    static AuditRun of(ResultSet row) throws SQLException {
        String position = row.getString("position");
        return new AuditRun(
                new AuditRequest(
                        null,
                        row.getObject("sample", Integer.class),
                        row.getObject("allowed_lag_seconds", Integer.class),
                        row.getBoolean("repair"),
                        null,
                        null),
                position == null ? null : StoredText.read(position),
                new AuditReport(
                        row.getLong("examined"),
                        row.getLong("wrong"),
                        List.of(),
                        row.getLong("repaired"),
                        row.getLong("caught_up"),
                        row.getLong("outdated_states"),
                        row.getLong("lag_events"),
                        row.getLong("lag_seconds"),
                        null,
                        null));
    }

    /** What to audit next, for that long. */
    AuditRequest next(int seconds) {
        return request.from(position).within(seconds);
    }

    /** Where it is after that part of it. */
    AuditRun after(AuditReport part) {
        return new AuditRun(request, part.next(), soFar.plus(part));
    }

    /** The same from the beginning. */
    AuditRun anew() {
        return new AuditRun(request, null, AuditReport.NOTHING);
    }

    boolean isAtItsEnd() {
        return position == null;
    }
}
