package dev.tandem.harness.aws.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Times by six fields: minute, hour, day of the month, month, day of the week, year. Of the two
 * days one is {@code ?}. {@code L}, {@code W} and {@code #} are not to be had.
 */
record Cron(
        Set<Integer> minutes,
        Set<Integer> hours,
        Optional<Set<Integer>> days,
        Set<Integer> months,
        Optional<Set<Integer>> weekdays,
        Set<Integer> years)
        implements ScheduleExpression {

    private static final int FIELDS = 6;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    static Cron of(String text) {
        List<String> fields = Pattern.compile("\\s+").splitAsStream(text).toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException(
                    "is cron(%s), has to have six fields".formatted(text));
        }
        if (fields.get(2).equals("?") == fields.get(4).equals("?")) {
            throw new IllegalArgumentException(
                    "is cron(%s), has to have ? for the day of the month or of the week"
                            .formatted(text));
        }
        return new Cron(
                CronField.MINUTE.values(fields.get(0)),
                CronField.HOUR.values(fields.get(1)),
                CronField.DAY.unlessAny(fields.get(2)),
                CronField.MONTH.values(fields.get(3)),
                CronField.WEEKDAY.unlessAny(fields.get(4)),
                CronField.YEAR.values(fields.get(5)));
    }

    @Override
    public Optional<Instant> next(Instant after) {
        ZonedDateTime time =
                after.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        if (time.getYear() < FIRST_YEAR) {
            return Optional.empty();
        }
        while (time.getYear() <= LAST_YEAR) {
            if (!isDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!hours.contains(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.contains(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return Optional.of(time.toInstant());
            }
        }
        return Optional.empty();
    }

    private boolean isDay(ZonedDateTime time) {
        // EventBridge's week begins with Sunday, 1
        int weekday = time.getDayOfWeek().getValue() % 7 + 1;
        return years.contains(time.getYear())
                && months.contains(time.getMonthValue())
                && days.map(these -> these.contains(time.getDayOfMonth())).orElse(true)
                && weekdays.map(these -> these.contains(weekday)).orElse(true);
    }
}
