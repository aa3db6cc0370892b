package dev.tandem.readmodel.park;

import dev.tandem.core.failure.FaultReason;
import dev.tandem.readmodel.schema.StoredText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An aggregate whose events wait.
 *
 * @param aggregateId which
 * @param sequenceNumber the event that can't get into the read model
 * @param reason why: {@link FaultReason#code()}
 * @param detail the same in words, without what the event holds
 * @param attempts how often it was tried since it failed first
 * @param firstFailedAt when it failed first
 * @param parkedAt since when its events wait
 */
public record ParkedAggregate(
        String aggregateId,
        long sequenceNumber,
        String reason,
        String detail,
        int attempts,
        Instant firstFailedAt,
        Instant parkedAt) {

    static ParkedAggregate of(ResultSet row, int number) throws SQLException {
        return new ParkedAggregate(
                StoredText.read(row.getString("aggregate_id")),
                row.getLong("sequence_number"),
                row.getString("reason"),
                row.getString("detail"),
                row.getInt("attempts"),
                instant(row, "first_failed_at"),
                instant(row, "parked_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
