package dev.tandem.readmodel.update;

import dev.tandem.readmodel.failure.PostgresRefusal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Numbers that are too large for their column. */
final class RefusedNumber {

    private static final String OUT_OF_RANGE = "22003";

    private static final Map<String, Integer> BITS =
            Map.of("smallint", 15, "integer", 31, "bigint", 63);

    private RefusedNumber() {}

    /** Which numbers are too large; empty where it is something else that was refused. */
    static Optional<RefusedValue> of(PostgresRefusal refusal) {
        if (!refusal.sqlState().equals(OUT_OF_RANGE)) {
            return Optional.empty();
        }
        return refusal.limits().size() > 1
                ? Optional.of(ofPrecision(refusal.limits()))
                : refusal.type().map(RefusedNumber::ofInteger);
    }

    private static RefusedValue ofPrecision(List<Integer> limits) {
        int precision = limits.get(0);
        int scale = limits.get(1);
        BigDecimal beyond = BigDecimal.ONE.movePointRight(precision - scale);
        return refused(
                "numeric(%s,%s)".formatted(precision, scale),
                number ->
                        number.abs().setScale(scale, RoundingMode.HALF_UP).compareTo(beyond) >= 0);
    }

    private static RefusedValue ofInteger(String type) {
        int bits = BITS.getOrDefault(type, 0);
        return refused(type, number -> number.toBigInteger().bitLength() > bits);
    }

    private static RefusedValue refused(String type, Predicate<BigDecimal> isTooLarge) {
        return new RefusedValue(
                "a number that is too large",
                "the column is of type " + type,
                value ->
                        value instanceof Number number
                                && number(number).filter(isTooLarge).isPresent());
    }

    /** Empty where it is none that is written in digits, such as infinity. */
    private static Optional<BigDecimal> number(Number number) {
        try {
            return Optional.of(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
