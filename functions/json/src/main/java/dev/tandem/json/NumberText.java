package dev.tandem.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a number says, without reckoning with it: that may take all memory there is.
 *
 * @param digits how many there are, without zeros at either end
 * @param exponent of ten, by which the first of them counts
 */
record NumberText(int digits, long exponent) {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_EXPONENT_DIGITS = 6;

    private static final Pattern NUMBER =
            Pattern.compile("-?([0-9]++)(?:\\.([0-9]++))?(?:[eE]([+-]?)0*+([0-9]*+))?");

    /** Empty if it is none, or too long to be one. */
    static Optional<NumberText> read(String text) {
        Matcher number = NUMBER.matcher(text);
        return text.length() > MAX_LENGTH || !number.matches()
                ? Optional.empty()
                : Optional.of(of(number));
    }

    private static NumberText of(Matcher number) {
        String whole = number.group(1);
        String digits = whole + part(number, 2);
        int first = leadingZeros(digits);
        boolean isZero = first == digits.length();
        return new NumberText(
                Math.max(0, digits.length() - trailingZeros(digits) - first),
                exponent(number) + (isZero ? 0 : whole.length() - 1 - first));
    }

    private static long exponent(Matcher number) {
        String digits = part(number, 4);
        if (digits.isEmpty()) {
            return 0;
        }
        long size =
                digits.length() > MAX_EXPONENT_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits);
        return "-".equals(number.group(3)) ? -size : size;
    }

    private static String part(Matcher number, int group) {
        return number.group(group) == null ? "" : number.group(group);
    }

    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static int trailingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(digits.length() - 1 - zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
