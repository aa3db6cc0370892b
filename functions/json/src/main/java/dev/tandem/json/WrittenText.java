package dev.tandem.json;

import static java.util.Map.entry;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The values that are written as texts. Jackson reads more than is written, such as the seconds
 * since 1970 in a text for an instant, a time of day for a date, or any five numbers for a UUID.
 */
final class WrittenText {

    private static final Map<Class<?>, Function<String, Object>> READERS =
            Map.ofEntries(
                    entry(String.class, text -> text),
                    entry(char.class, WrittenText::character),
                    entry(Character.class, WrittenText::character),
                    entry(char[].class, String::toCharArray),
                    entry(byte[].class, Base64.getDecoder()::decode),
                    entry(UUID.class, WrittenText::uuid),
                    entry(Instant.class, Instant::parse),
                    entry(LocalDate.class, LocalDate::parse),
                    entry(LocalTime.class, LocalTime::parse),
                    entry(LocalDateTime.class, LocalDateTime::parse),
                    entry(OffsetTime.class, OffsetTime::parse),
                    entry(OffsetDateTime.class, OffsetDateTime::parse),
                    entry(ZonedDateTime.class, ZonedDateTime::parse),
                    entry(ZoneId.class, ZoneId::of),
                    entry(ZoneOffset.class, ZoneOffset::of),
                    entry(YearMonth.class, YearMonth::parse),
                    entry(MonthDay.class, MonthDay::parse),
                    entry(Duration.class, Duration::parse),
                    entry(Period.class, Period::parse),
                    entry(Currency.class, Currency::getInstance),
                    entry(Locale.class, WrittenText::locale),
                    entry(URI.class, URI::create));

    private WrittenText() {}

    static boolean isOf(Class<?> type) {
        return READERS.containsKey(type) || isEnum(type);
    }

    /** Whether it is one of that type by the type's own rules. */
    static boolean fits(Class<?> type, String text) {
        try {
            return isEnum(type)
                    ? isNameIn(type, text)
                    : !READERS.containsKey(type) || READERS.get(type).apply(text) != null;
        } catch (RuntimeException e) {
            // each type says by an exception of its own what is no text of it
            return false;
        }
    }

    /** One that is written by the names of its constants. */
    private static boolean isEnum(Class<?> type) {
        return type.isEnum() && type != Month.class && !JacksonsWord.isAbout(type);
    }

    private static boolean isNameIn(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("one character");
        }
        return text.charAt(0);
    }

    private static UUID uuid(String text) {
        UUID read = UUID.fromString(text);
        if (!read.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("a UUID with all its digits");
        }
        return read;
    }

    private static Locale locale(String text) {
        return new Locale.Builder().setLanguageTag(text).build();
    }
}
