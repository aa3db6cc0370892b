package dev.tandem.readmodel.row;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as PostgreSQL writes an {@code interval} that has neither months nor days, whatever its
 * {@code IntervalStyle} is: {@code -26:03:04.5}, {@code @ 26 hours 3 mins 4.5 secs ago}, {@code
 * PT-26H-3M-4.5S}.
 */
final class Intervals {

    private static final Pattern CLOCK =
            Pattern.compile("([+-]?)([0-9]+):([0-9]{2}):([0-9]{2}(?:\\.[0-9]+)?)");

    private static final Pattern WORDS =
            Pattern.compile(
                    "@ (?:(-?[0-9]+) hours? ?)?(?:(-?[0-9]+) mins? ?)?(?:(-?[0-9.]+) secs?"
                            + " ?)?(ago)?");

    private static final long NANOS = 1_000_000_000;

    private Intervals() {}

    static Duration read(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            Duration duration = of(clock.group(2), clock.group(3), clock.group(4));
            return "-".equals(clock.group(1)) ? duration.negated() : duration;
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            Duration duration = of(words.group(1), words.group(2), words.group(3));
            return words.group(4) == null ? duration : duration.negated();
        }
        return text.equals("@ 0") || text.equals("0") ? Duration.ZERO : Duration.parse(text);
    }

    private static Duration of(String hours, String minutes, String seconds) {
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(minutes == null ? 0 : Long.parseLong(minutes))
                .plusNanos(
                        seconds == null
                                ? 0
                                : new BigDecimal(seconds)
                                        .multiply(BigDecimal.valueOf(NANOS))
                                        .longValueExact());
    }
}
