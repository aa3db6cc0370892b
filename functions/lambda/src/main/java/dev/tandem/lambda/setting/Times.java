package dev.tandem.lambda.setting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as Spring Boot reads them: a number with a unit, milliseconds without, or ISO-8601. */
final class Times {

    static final String RULE = "a time such as 500ms, 2s, 7d or PT2S";

    private static final Pattern SIMPLE = Pattern.compile("([+-]?\\d+)([a-z]{0,2})");

    private static final Map<String, ChronoUnit> UNITS =
            Map.of(
                    "ns", ChronoUnit.NANOS,
                    "us", ChronoUnit.MICROS,
                    "ms", ChronoUnit.MILLIS,
                    "", ChronoUnit.MILLIS,
                    "s", ChronoUnit.SECONDS,
                    "m", ChronoUnit.MINUTES,
                    "h", ChronoUnit.HOURS,
                    "d", ChronoUnit.DAYS);

    private Times() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Duration of(String text) {
        Matcher simple = SIMPLE.matcher(text.toLowerCase(Locale.ROOT));
        try {
            return simple.matches()
                    ? Duration.of(Long.parseLong(simple.group(1)), unit(simple.group(2)))
                    : Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ChronoUnit unit(String name) {
        return Optional.ofNullable(UNITS.get(name)).orElseThrow(IllegalArgumentException::new);
    }
}
