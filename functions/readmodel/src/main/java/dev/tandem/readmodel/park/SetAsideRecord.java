package dev.tandem.readmodel.park;

import dev.tandem.readmodel.schema.StoredText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A record of the stream that names no event. It comes no more; the table {@code record_set_aside}
 * has all of it.
 *
 * @param position what the stream knows it by
 * @param why it names none
 * @param attempts how often it came
 * @param firstSeenAt when it came first
 * @param setAsideAt when it came last
 */
public record SetAsideRecord(
        String position, String why, int attempts, Instant firstSeenAt, Instant setAsideAt) {

    static SetAsideRecord of(ResultSet row, int number) throws SQLException {
        return new SetAsideRecord(
                StoredText.read(row.getString("position")),
                row.getString("why"),
                row.getInt("attempts"),
                ParkedAggregate.instant(row, "first_seen_at"),
                ParkedAggregate.instant(row, "set_aside_at"));
    }
}
