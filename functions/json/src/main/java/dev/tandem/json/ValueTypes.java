package dev.tandem.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The JDK's own values that JSON keeps. */
final class ValueTypes {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class);

    private static final Set<Class<?>> OTHERS =
            Set.of(
                    Boolean.class,
                    Character.class,
                    Float.class,
                    Double.class,
                    BigInteger.class,
                    BigDecimal.class,
                    String.class,
                    UUID.class,
                    Instant.class,
                    LocalDate.class,
                    LocalTime.class,
                    LocalDateTime.class,
                    OffsetTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime.class,
                    ZoneId.class,
                    ZoneOffset.class,
                    Year.class,
                    YearMonth.class,
                    MonthDay.class,
                    Duration.class,
                    Period.class,
                    Currency.class,
                    Locale.class,
                    URI.class,
                    OptionalInt.class,
                    OptionalLong.class,
                    OptionalDouble.class);

    private static final Set<Class<?>> KEYS =
            Set.of(String.class, UUID.class, LocalDate.class, Instant.class);

    private ValueTypes() {}

    static boolean isKept(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || WHOLE_NUMBERS.contains(type)
                || OTHERS.contains(type);
    }

    /** Whether a map may have it for keys. */
    static boolean isKey(Class<?> type) {
        return type.isEnum() || WHOLE_NUMBERS.contains(type) || KEYS.contains(type);
    }
}
