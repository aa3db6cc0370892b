package dev.tandem.readmodel.row;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
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

    private Intervals() {}

    static Duration read(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return of("-".equals(clock.group(1)), clock.group(2), clock.group(3), clock.group(4));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return of(words.group(4) != null, words.group(1), words.group(2), words.group(3));
        }
        return text.equals("@ 0") || text.equals("0") ? Duration.ZERO : Duration.parse(text);
    }

    private static Duration of(boolean isNegated, @Nullable String... parts) {
        Object[] given = Arrays.stream(parts).map(part -> part == null ? "0" : part).toArray();
        Duration duration = Duration.parse("PT%sH%sM%sS".formatted(given));
        return isNegated ? duration.negated() : duration;
    }
}
