package dev.tandem.json;

import java.util.Optional;

/**
 * The numbers that DynamoDB keeps, told by their text: 38 digits, from 1E-130 to 9.99E+125 (Amazon
 * DynamoDB Developer Guide, "Naming rules and data types", Number).
 */
public final class KeepableNumber {

    private static final int MAX_DIGITS = 38;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_EXPONENT = 125;

    private KeepableNumber() {}

    /**
     * What is wrong with a number and what is allowed; empty if it is kept.
     *
     * @param text as JSON has it
     */
    public static Optional<String> violatedBy(String text) {
        return isShort(text) ? Optional.empty() : violatedByParts(text);
    }

    /** As nearly all are, so that the pattern has to look at few. */
    private static boolean isShort(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && !text.isEmpty() && text.length() <= MAX_DIGITS;
    }

    private static Optional<String> violatedByParts(String text) {
        return NumberText.read(text)
                .map(KeepableNumber::violatedBy)
                .orElseGet(() ->
                        Optional.of(
                                "has %s characters: a number must have %s digits at most"
                                        .formatted(text.length(), MAX_DIGITS)));
    }

    private static Optional<String> violatedBy(NumberText number) {
        if (number.digits() > MAX_DIGITS) {
            return Optional.of(
                    "has %s digits: must have %s at most".formatted(number.digits(), MAX_DIGITS));
        }
        return number.exponent() < MIN_EXPONENT || number.exponent() > MAX_EXPONENT
                ? Optional.of("is out of reach: must be 0, or between 1E-130 and 1E+126")
                : Optional.empty();
    }
}
