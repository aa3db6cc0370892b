package dev.tandem.core.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of any type, compared without making another type of them that can't hold them. */
final class Numbers {

    private static final int EXCERPT_LENGTH = 40;

    private static final int MAX_BITS = 128;

    private Numbers() {}

    static boolean isWithin(Number number, long least, long most) {
        return switch (number) {
            case BigInteger whole -> isWithin(new BigDecimal(whole), least, most);
            case BigDecimal decimal -> isWithin(decimal, least, most);
            case Double rough -> rough >= least && rough <= most;
            case Float rough -> rough >= least && rough <= most;
            default -> number.longValue() >= least && number.longValue() <= most;
        };
    }

    /** compareTo looks at the magnitude first: 1E+999999999 is never written out. */
    private static boolean isWithin(BigDecimal decimal, long least, long most) {
        return decimal.compareTo(BigDecimal.valueOf(least)) >= 0
                && decimal.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** The number for people, cut short where it is long. */
    static String excerpt(Number number) {
        if (number instanceof BigInteger whole && whole.bitLength() > MAX_BITS) {
            return "a number of %s bits".formatted(whole.bitLength());
        }
        String text = number.toString();
        return text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH) + "…";
    }
}
