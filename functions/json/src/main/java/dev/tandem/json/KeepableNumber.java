package dev.tandem.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that DynamoDB keeps, told by their text: 38 digits, from 1E-130 to 9.99E+125 (Amazon
 * DynamoDB Developer Guide, "Naming rules and data types", Number).
 */
public final class KeepableNumber {

    private static final int MAX_DIGITS = 38;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_EXPONENT = 125;
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_EXPONENT_DIGITS = 6;

    private static final Pattern NUMBER =
            Pattern.compile("-?([0-9]++)(?:\\.([0-9]++))?(?:[eE]([+-]?)0*+([0-9]*+))?");

    private KeepableNumber() {}

    /**
     * What is wrong with a number and what is allowed; empty if it is kept.
     *
     * @param text as JSON has it
     */
    public static Optional<String> violatedBy(String text) {
        Matcher number = NUMBER.matcher(text);
        if (text.length() > MAX_LENGTH || !number.matches()) {
            return Optional.of(
                    "has %s characters: a number must have %s digits at most"
                            .formatted(text.length(), MAX_DIGITS));
        }
        String whole = number.group(1);
        String digits = whole + part(number, 2);
        int first = leadingZeros(digits);
        int end = digits.length() - trailingZeros(digits);
        if (end - first > MAX_DIGITS) {
            return Optional.of(
                    "has %s digits: must have %s at most".formatted(end - first, MAX_DIGITS));
        }
        boolean isZero = first == digits.length();
        long exponent = exponent(number) + (isZero ? 0 : whole.length() - 1 - first);
        return exponent < MIN_EXPONENT || exponent > MAX_EXPONENT
                ? Optional.of("is out of reach: must be 0, or between 1E-130 and 1E+126")
                : Optional.empty();
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
