package dev.tandem.harness.aws.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A field of a cron expression: lists of numbers or names, ranges and steps. */
enum CronField {
    MINUTE(0, 59, List.of()),
    HOUR(0, 23, List.of()),
    DAY(1, 31, List.of()),
    MONTH(
            1,
            12,
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC")),
    WEEKDAY(1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
    YEAR(1970, 2199, List.of());

    private static final Pattern PART = Pattern.compile("(\\*|\\w+)(?:-(\\w+))?(?:/([1-9]\\d*))?");

    private final int least;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    CronField(int least, int most, List<String> names) {
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** The numbers; empty for {@code ?}. */
    Optional<Set<Integer>> unlessAny(String text) {
        return text.equals("?") ? Optional.empty() : Optional.of(values(text));
    }

    /**
     * The numbers.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    Set<Integer> values(String text) {
        Set<Integer> values = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw wrong(part);
            }
            boolean isAll = matcher.group(1).equals("*");
            int from = isAll ? least : number(matcher.group(1));
            boolean isOpen = isAll || matcher.group(3) != null;
            int to = matcher.group(2) != null ? number(matcher.group(2)) : isOpen ? most : from;
            int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            IntStream.rangeClosed(from, to)
                    .filter(value -> (value - from) % step == 0)
                    .forEach(values::add);
        }
        return values;
    }

    private int number(String text) {
        int name = names.indexOf(text);
        int number =
                name >= 0 ? name + least : text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw wrong(text);
        }
        return number;
    }

    private IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                "has '%s' as its %s, supported are %s to %s, lists, ranges and steps"
                        .formatted(part, name().toLowerCase(Locale.ROOT), least, most));
    }
}
