package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import java.util.Set;

/** The form in JSON that the values of a type have, where it is one alone. */
enum WrittenForm {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    TRUTH;

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(
                    byte.class,
                    Byte.class,
                    short.class,
                    Short.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    BigInteger.class,
                    Year.class,
                    Month.class);

    private static final Set<Class<?>> NUMBERS =
            Set.of(float.class, Float.class, double.class, Double.class, BigDecimal.class);

    /** Empty for what consists of others, or says itself how it is written. */
    static Optional<WrittenForm> of(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return Optional.of(WHOLE_NUMBER);
        }
        if (NUMBERS.contains(type)) {
            return Optional.of(NUMBER);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(TRUTH);
        }
        return WrittenText.isOf(type) ? Optional.of(TEXT) : Optional.empty();
    }

    boolean isOf(@Nullable JsonToken token) {
        return switch (this) {
            case TEXT -> token == JsonToken.VALUE_STRING;
            case WHOLE_NUMBER -> token == JsonToken.VALUE_NUMBER_INT;
            case NUMBER -> token != null && token.isNumeric();
            case TRUTH -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        };
    }

    /**
     * Whether a value says what the JSON does: Jackson makes a byte of 200 too, and infinity of a
     * float beyond all others.
     */
    static boolean isKept(String text, Object value) {
        return switch (value) {
            case Byte number -> Integer.parseInt(text) == number;
            case Float number -> isFinite(text, number);
            case Double number -> isFinite(text, number);
            default -> true;
        };
    }

    /** As of a literal in Java, which is neither too large nor too small. */
    private static boolean isFinite(String text, double value) {
        return Double.isFinite(value) && (value != 0 || new BigDecimal(text).signum() == 0);
    }
}
