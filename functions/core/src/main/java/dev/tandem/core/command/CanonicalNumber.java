package dev.tandem.core.command;

import java.math.BigDecimal;
import java.math.BigInteger;

/** One text for all ways to write a number of the same value: 45E-1 for 4.50. */
final class CanonicalNumber {

    private CanonicalNumber() {}

    static String of(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double rough = number.doubleValue();
            if (Double.isNaN(rough) || Double.isInfinite(rough)) {
                return CanonicalText.of(number.toString());
            }
        }
        BigDecimal exact = exact(number);
        if (exact.signum() == 0) {
            return "0";
        }
        BigInteger digits = exact.unscaledValue();
        long exponent = -(long) exact.scale();
        // not stripTrailingZeros: at the ends of the exponent's range it overflows
        BigInteger[] tenth = digits.divideAndRemainder(BigInteger.TEN);
        while (tenth[1].signum() == 0) {
            digits = tenth[0];
            exponent++;
            tenth = digits.divideAndRemainder(BigInteger.TEN);
        }
        return digits + "E" + exponent;
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger whole -> new BigDecimal(whole);
            default -> new BigDecimal(number.toString());
        };
    }
}
