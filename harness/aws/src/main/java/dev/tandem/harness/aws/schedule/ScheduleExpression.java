package dev.tandem.harness.aws.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule is due (Amazon EventBridge User Guide, "Schedule expressions"). In UTC. */
public sealed interface ScheduleExpression permits ScheduleExpression.Rate, Cron {

    /**
     * The next time.
     *
     * @param after not then, but later
     * @return empty if there is none any more
     */
    Optional<Instant> next(Instant after);

    /**
     * Reads one.
     *
     * @param expression such as {@code rate(15 minutes)} or {@code cron(30 3 * * ? *)}
     * @param since from when on a rate counts
     * @throws IllegalArgumentException if EventBridge would not take it
     */
    static ScheduleExpression of(String expression, Instant since) {
        Matcher form = Form.PATTERN.matcher(expression.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "is %s, has to be rate(…) or cron(…)".formatted(expression));
        }
        return form.group(1).equals("rate")
                ? Rate.of(form.group(2).strip(), since)
                : Cron.of(form.group(2).strip());
    }

    /** What both forms have in common. */
    final class Form {

        private static final Pattern PATTERN = Pattern.compile("(rate|cron)\\((.*)\\)");

        private Form() {}
    }

    /** Always after the same time. */
    record Rate(Duration interval, Instant since) implements ScheduleExpression {

        private static final Pattern PATTERN = Pattern.compile("([1-9]\\d*) (\\w+)");

        private static final Map<String, Duration> UNITS =
                Map.of(
                        "minute", Duration.ofMinutes(1),
                        "hour", Duration.ofHours(1),
                        "day", Duration.ofDays(1));

        static Rate of(String text, Instant since) {
            Matcher rate = PATTERN.matcher(text);
            String unit = rate.matches() ? rate.group(2).replaceFirst("s$", "") : "";
            if (!UNITS.containsKey(unit) || isOtherNumber(rate)) {
                throw new IllegalArgumentException(
                        "is rate(%s), has to be such as rate(1 hour) or rate(15 minutes)"
                                .formatted(text));
            }
            return new Rate(
                    UNITS.getOrDefault(unit, Duration.ZERO)
                            .multipliedBy(Long.parseLong(rate.group(1))),
                    since);
        }

        /** EventBridge takes 1 hour and 2 hours, and neither 1 hours nor 2 hour. */
        private static boolean isOtherNumber(Matcher rate) {
            return rate.group(1).equals("1") == rate.group(2).endsWith("s");
        }

        @Override
        public Optional<Instant> next(Instant after) {
            long times = Duration.between(since, after).dividedBy(interval);
            return Optional.of(since.plus(interval.multipliedBy(Math.max(0, times) + 1)));
        }
    }
}
