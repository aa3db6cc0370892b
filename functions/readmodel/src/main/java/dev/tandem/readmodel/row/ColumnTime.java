package dev.tandem.readmodel.row;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as PostgreSQL writes and reads them. That is ISO 8601 as Java has it, but for the years
 * before 1 and behind 9999: these have an era, {@code 0044-03-15T12:00:00Z BC}, where Java has a
 * sign.
 */
public final class ColumnTime {

    private static final Instant FIRST_USUAL = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant FIRST_BEHIND = Instant.parse("+10000-01-01T00:00:00Z");

    private static final Pattern UNUSUAL =
            Pattern.compile("([0-9]{4,10})(-[0-9]{2}-[0-9]{2}.*?)(?: (AD|BC))?");

    private ColumnTime() {}

    /** For a column of type {@code timestamptz}. */
    public static String text(Instant time) {
        return isUsual(time)
                // a tenth of the time that an Instant takes for its own
                ? time.atOffset(UTC).toString()
                : ofIso(time.toString());
    }

    private static boolean isUsual(Instant time) {
        return !time.isBefore(FIRST_USUAL) && time.isBefore(FIRST_BEHIND);
    }

    /**
     * @param iso what a date or a time of Java's tells of itself
     */
    static String ofIso(String iso) {
        if (isOfUsualYear(iso)) {
            return iso;
        }
        int end = iso.indexOf('-', 1);
        int year = Integer.parseInt(iso, 0, end, 10);
        String rest = iso.substring(end);
        return year > 0
                ? "%s%s AD".formatted(year, rest)
                : "%s%s BC".formatted(fourDigits(1 - year), rest);
    }

    /** Of those after 0 Java writes four digits, and of the others a sign. */
    private static boolean isOfUsualYear(String iso) {
        return Character.isDigit(iso.charAt(0)) && !iso.startsWith("0000-");
    }

    /** As Java reads it; what it reads anyway stays as it is. */
    static String iso(String text) {
        Matcher unusual = UNUSUAL.matcher(text);
        if (!unusual.matches() || (unusual.group(1).length() == 4 && unusual.group(3) == null)) {
            return text;
        }
        long ofEra = Long.parseLong(unusual.group(1));
        long year = "BC".equals(unusual.group(3)) ? 1 - ofEra : ofEra;
        return sign(year) + fourDigits(Math.abs(year)) + unusual.group(2);
    }

    private static String fourDigits(long year) {
        String digits = Long.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String sign(long year) {
        return year < 0 ? "-" : year > 9999 ? "+" : "";
    }
}
