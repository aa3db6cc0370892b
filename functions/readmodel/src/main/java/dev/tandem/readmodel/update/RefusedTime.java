package dev.tandem.readmodel.update;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Times that PostgreSQL can't keep.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">PostgreSQL,
 *     date/time types</a>
 */
final class RefusedTime {

    private static final Set<String> STATES = Set.of("22007", "22008", "22015");

    private static final Instant FIRST = Instant.parse("-4713-11-24T00:00:00Z");

    private static final Instant BEHIND = Instant.parse("+294277-01-01T00:00:00Z");

    private static final LocalDate LAST_DATE = LocalDate.of(5_874_897, 12, 31);

    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000);

    private RefusedTime() {}

    /** Which times are too early or too late; empty where it is something else that was refused. */
    static Optional<RefusedValue> of(String sqlState) {
        return STATES.contains(sqlState)
                ? Optional.of(
                        new RefusedValue(
                                "a time that PostgreSQL can't keep",
                                "it has timestamps of 4713 BC to 294276, dates to 5874897 and"
                                        + " intervals of 292 000 years",
                                RefusedTime::isRefused))
                : Optional.empty();
    }

    private static boolean isRefused(Object value) {
        return switch (value) {
            case Instant time -> !isKept(time);
            case LocalDateTime time -> !isKept(time.toInstant(ZoneOffset.UTC));
            case LocalDate date -> !isKept(date);
            case Duration duration -> !isKept(duration);
            default -> false;
        };
    }

    private static boolean isKept(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEHIND);
    }

    private static boolean isKept(LocalDate date) {
        return !date.isBefore(LocalDate.ofInstant(FIRST, ZoneOffset.UTC))
                && !date.isAfter(LAST_DATE);
    }

    private static boolean isKept(Duration duration) {
        return duration.compareTo(LONGEST) <= 0 && duration.compareTo(LONGEST.negated()) >= 0;
    }
}
