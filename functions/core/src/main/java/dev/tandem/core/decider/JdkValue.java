package dev.tandem.core.decider;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a fold holds of the JDK's objects. */
final class JdkValue {

    private static final Set<Class<?>> VALUES =
            Set.of(
                    String.class,
                    Character.class,
                    Boolean.class,
                    Byte.class,
                    Short.class,
                    Integer.class,
                    Long.class,
                    Float.class,
                    Double.class,
                    BigInteger.class,
                    BigDecimal.class,
                    UUID.class,
                    URI.class,
                    Locale.class,
                    Currency.class,
                    Pattern.class);

    private JdkValue() {}

    static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null || type.isArray();
    }

    /** What can't tell itself, or tells what changes, is told by its kind. */
    static String told(Object value) {
        String kind = KindName.of(value.getClass());
        return VALUES.contains(value.getClass()) || kind.startsWith("java.time.")
                ? kind + " " + value
                : kind;
    }
}
