package dev.tandem.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

/** How times are written, in words for the caller. */
final class TimeForms {

    private static final String ZONE = "a time zone, such as Europe/Berlin";

    static final Map<Class<?>, String> BY_TYPE =
            Map.ofEntries(
                    Map.entry(Instant.class, "an instant, such as 2026-02-28T12:00:00Z"),
                    Map.entry(LocalDate.class, "a date, such as 2026-02-28"),
                    Map.entry(LocalTime.class, "a time of day, such as 12:00:00"),
                    Map.entry(LocalDateTime.class, "a date and time, such as 2026-02-28T12:00:00"),
                    Map.entry(
                            OffsetDateTime.class,
                            "a date and time with an offset, such as 2026-02-28T12:00:00+01:00"),
                    Map.entry(
                            OffsetTime.class,
                            "a time of day with an offset, such as 12:00:00+01:00"),
                    Map.entry(
                            ZonedDateTime.class,
                            "a date and time with a zone, such as"
                                    + " 2026-02-28T12:00:00+01:00[Europe/Berlin]"),
                    Map.entry(Month.class, "a whole number from 1 to 12"),
                    Map.entry(Year.class, "a year, such as 2026"),
                    Map.entry(YearMonth.class, "a year and month, such as 2026-02"),
                    Map.entry(MonthDay.class, "a month and day, such as --02-28"),
                    Map.entry(Duration.class, "a duration, such as PT1H30M"),
                    Map.entry(Period.class, "a period, such as P1Y2M3D"),
                    Map.entry(ZoneId.class, ZONE),
                    Map.entry(ZoneOffset.class, "an offset, such as +01:00"));

    private TimeForms() {}
}
