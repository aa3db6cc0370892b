package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.tandem.core.result.Violation;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** What is said of a wrong value: what it has to be, by its field. */
@NullMarked
class WrongValuesTest {

    enum Mode {
        BIKE,
        @JsonProperty("on-foot")
        FOOT
    }

    enum Speed {
        SLOW,
        FAST;

        @JsonValue
        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(Card.class),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment {}

    @JsonTypeName("card")
    record Card(String number) implements Payment {}

    record Cash(int amount) implements Payment {}

    // every kind of component that a request may have
    @SuppressWarnings({"NullableOptional", "ArrayRecordComponent"})
    record Values(
            @Nullable Mode mode,
            @Nullable Speed speed,
            @Nullable Set<Mode> modes,
            @Nullable Map<Mode, Integer> byMode,
            @Nullable Map<UUID, Integer> byId,
            @Nullable Map<String, Integer> counts,
            @Nullable Payment payment,
            @Nullable String text,
            @Nullable Character letter,
            @Nullable Boolean truth,
            @Nullable Byte eight,
            @Nullable Short sixteen,
            @Nullable Integer whole,
            @Nullable Long large,
            @Nullable Float single,
            @Nullable Double rough,
            @Nullable BigInteger huge,
            @Nullable BigDecimal exact,
            @Nullable OptionalInt perhapsWhole,
            @Nullable OptionalLong perhapsLarge,
            @Nullable OptionalDouble perhapsRough,
            @Nullable Optional<String> perhapsText,
            byte @Nullable [] bytes,
            int @Nullable [] numbers,
            @Nullable List<String> texts,
            @Nullable UUID uuid,
            @Nullable URI uri,
            @Nullable Locale locale,
            @Nullable Currency currency,
            @Nullable Instant instant,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDateTime dateTime,
            @Nullable OffsetDateTime offsetDateTime,
            @Nullable OffsetTime offsetTime,
            @Nullable ZonedDateTime zoned,
            @Nullable YearMonth yearMonth,
            @Nullable MonthDay monthDay,
            @Nullable Duration duration,
            @Nullable Period period,
            @Nullable ZoneId zone,
            @Nullable ZoneOffset offset) {}

    record Bare(
            boolean truth,
            char letter,
            byte eight,
            short sixteen,
            int whole,
            long large,
            float single,
            double rough) {}

    private static final String WRONG =
            """
            mode           | one of BIKE, on-foot
            speed          | one of slow, fast
            payment        | an object whose by is one of card, cash
            letter         | a text of one character
            truth          | true or false
            eight          | a whole number from -128 to 127
            sixteen        | a whole number from -32768 to 32767
            whole          | a whole number from -2147483648 to 2147483647
            large          | a whole number from -9223372036854775808 to 9223372036854775807
            single         | a number
            rough          | a number
            huge           | a whole number
            exact          | a number
            perhapsWhole   | a whole number from -2147483648 to 2147483647
            perhapsLarge   | a whole number from -9223372036854775808 to 9223372036854775807
            perhapsRough   | a number
            bytes          | a text in Base64
            numbers        | an array
            texts          | an array
            modes          | an array
            counts         | an object
            uuid           | a UUID, such as 1b4e28ba-2fa1-4d2b-883f-0016d3cca427
            currency       | the ISO 4217 code of a currency, such as EUR
            instant        | an instant, such as 2026-02-28T12:00:00Z
            date           | a date, such as 2026-02-28
            time           | a time of day, such as 12:00:00
            dateTime       | a date and time, such as 2026-02-28T12:00:00
            offsetDateTime | a date and time with an offset, such as 2026-02-28T12:00:00+01:00
            offsetTime     | a time of day with an offset, such as 12:00:00+01:00
            zoned          | a date and time with a zone, such as 2026-02-28T12:00:00+01:00[Europe/Berlin]
            yearMonth      | a year and month, such as 2026-02
            monthDay       | a month and day, such as --02-28
            duration       | a duration, such as PT1H30M
            period         | a period, such as P1Y2M3D
            zone           | a time zone, such as Europe/Berlin
            offset         | an offset, such as +01:00
            uri            | a URI
            """;

    private final RequestReader reader = new RequestReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRONG)
    void a_text_that_does_not_fit_is_told_what_does(String field, String message) {
        assertThat(violations(Values.class, field, "\"!! x\""))
                .containsExactly(new Violation(field, "must be " + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRONG)
    void so_is_an_array_or_an_object(String field, String message) {
        boolean takesArray = message.equals("an array") || field.equals("bytes");
        boolean takesObject = message.startsWith("an object");
        for (String wrong : new String[] {"[true]", "{}"}) {
            if (wrong.equals("{}") ? !takesObject : !takesArray && !takesObject) {
                assertThat(violations(Values.class, field, wrong))
                        .as(wrong)
                        .extracting(Violation::message)
                        .allMatch(told -> told.startsWith("must be "))
                        .doesNotContain("must be an object");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"truth", "letter", "eight", "sixteen", "whole", "large", "single", "rough"})
    void a_primitive_is_told_as_its_box(String field) {
        assertThat(violations(Bare.class, field, "\"!! x\""))
                .isEqualTo(violations(Values.class, field, "\"!! x\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    large   | 9223372036854775808 | large    | must be a whole number from -9223372036854775808 to 9223372036854775807
                    large   | 1e1                 | large    | must be a whole number from -9223372036854775808 to 9223372036854775807
                    whole   | 1e1                 | whole    | must be a whole number from -2147483648 to 2147483647
                    mode    | true                | mode     | must be one of BIKE, on-foot
                    modes   | ["BIKE","CAR"]      | modes[1] | must be one of BIKE, on-foot
                    speed   | "FAST"              | speed    | must be one of slow, fast
                    payment | {"by":"coin"}       | payment  | must be an object whose by is one of card, cash
                    payment | {"number":"1"}      | payment  | must be an object whose by is one of card, cash
                    counts  | {"a":1,"b":"x"}     | counts.b | must be a whole number from -2147483648 to 2147483647
                    byMode  | {"CAR":1}           | byMode.CAR | is no key here: must be one of BIKE, on-foot
                    byId    | {"x":1}             | byId.x   | is no key here: must be a UUID, such as 1b4e28ba-2fa1-4d2b-883f-0016d3cca427
                    text    | 5                   | text     | must be a text
                    perhapsText | {}              | perhapsText | must be a text
                    """)
    void another_value_is_told_where_it_is(
            String field, String value, String path, String message) {
        assertThat(violations(Values.class, field, value))
                .containsExactly(new Violation(path, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{} 5", "{}\nnull", "{} []", "{}\"x\"", "{}true"})
    void what_follows_a_request_is_told(String request) {
        assertThat(violations(Values.class, request))
                .containsExactly(
                        new Violation("", "goes on behind its end: must be one JSON object"));
    }

    private List<Violation> violations(Class<?> type, String field, String value) {
        return violations(type, "{\"%s\":%s}".formatted(field, value));
    }

    private List<Violation> violations(Class<?> type, String request) {
        CommandRequest<?> read =
                reader.command(request.getBytes(StandardCharsets.UTF_8), reader.typeOf(type));
        return ((CommandRequest.Invalid<?>) read).problem().violations();
    }
}
