package dev.tandem.dynamodb.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Instants as {@link Instant#toString()} writes them. Each event has one, and a formatter that
 * takes any of ISO 8601 would be a tenth of what it costs to read the event.
 */
final class InstantText {

    private static final int TO_THE_SECOND = "2026-11-26T10:00:00Z".length();

    private static final int SECONDS_OF_DAY = 86_400;

    private final String text;
    private boolean isOdd;

    private InstantText(String text) {
        this.text = text;
    }

    /** As {@link Instant#parse} does. */
    static Instant parse(String text) {
        InstantText usual = new InstantText(text);
        Instant instant = usual.isLaidOut() ? usual.instant() : Instant.EPOCH;
        return usual.isOdd ? Instant.parse(text) : instant;
    }

    private boolean isLaidOut() {
        int length = text.length();
        int digits = length - TO_THE_SECOND - 1;
        isOdd =
                !(length == TO_THE_SECOND || digits == 3 || digits == 6 || digits == 9)
                        || text.charAt(4) != '-'
                        || text.charAt(7) != '-'
                        || text.charAt(10) != 'T'
                        || text.charAt(13) != ':'
                        || text.charAt(16) != ':'
                        || text.charAt(length - 1) != 'Z'
                        || (digits > 0 && text.charAt(19) != '.');
        return !isOdd;
    }

    private Instant instant() {
        int year = number(0, 4);
        int month = number(5, 7);
        int day = number(8, 10);
        int second = (within(11, 23) * 60 + within(14, 59)) * 60 + within(17, 59);
        int fraction = fraction();
        isOdd |= month < 1 || month > 12 || day < 1;
        isOdd = isOdd || day > YearMonth.of(year, month).lengthOfMonth();
        return isOdd
                ? Instant.EPOCH
                : Instant.ofEpochSecond(
                        LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + second,
                        fraction);
    }

    /** What has another meaning, or none, is for the formatter: an hour 24, a second 60. */
    private int within(int from, int most) {
        int number = number(from, from + 2);
        isOdd |= number > most;
        return number;
    }

    private int fraction() {
        int end = text.length() - 1;
        int nanos = end < TO_THE_SECOND ? 0 : number(TO_THE_SECOND, end);
        for (int digits = end - TO_THE_SECOND; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            isOdd |= digit < 0 || digit > 9;
            number = number * 10 + digit;
        }
        return number;
    }
}
