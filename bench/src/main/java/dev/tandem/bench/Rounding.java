package dev.tandem.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds to what a figure is worth. */
public final class Rounding {

    private Rounding() {}

    /** So many digits that count. */
    public static double toDigits(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** In plain digits, three of them where it is less than a thousand. */
    public static String text(double value) {
        double size = Math.abs(value);
        BigDecimal three =
                size >= 1 && size < 10
                        ? new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN)
                        : new BigDecimal(value)
                                .round(new MathContext(size < 100 ? 3 : 4, RoundingMode.HALF_EVEN));
        return three.signum() == 0 ? "0" : three.toPlainString();
    }
}
