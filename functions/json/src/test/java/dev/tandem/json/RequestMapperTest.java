package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
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
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Each kind of component meets each kind of JSON: what it makes of it stands here by its text, and
 * whatever does not stand here is refused, with the field.
 */
@NullMarked
@SuppressWarnings("ArrayRecordComponent") // requests may have them
class RequestMapperTest {

    private static final JsonMapper MAPPER = RequestMapper.create();

    enum Mode {
        CAR,
        TRAIN {
            @Override
            public String toString() {
                return "by rail";
            }
        }
    }

    record Stop(String place) {}

    record Held<X>(X value) {}

    /** Whatever any of the kinds takes, and what Jackson alone would make something of. */
    private static final List<String> VALUES = lines("json-values.txt");

    /** Of the components of a record; nothing else of it matters. */
    record Kinds(
            boolean truth,
            Boolean boxedTruth,
            byte eight,
            Byte boxedEight,
            short sixteen,
            int whole,
            Integer boxedWhole,
            long large,
            float rough,
            Float boxedRough,
            double less,
            Double boxedLess,
            char letter,
            Character boxedLetter,
            BigDecimal exact,
            BigInteger anyWhole,
            UUID id,
            Mode mode,
            DayOfWeek day,
            Month month,
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetTime offsetTime,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zonedDateTime,
            ZoneId zone,
            ZoneOffset offset,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Duration duration,
            Period period,
            Currency currency,
            Locale locale,
            OptionalInt maybeWhole,
            OptionalLong maybeLarge,
            OptionalDouble maybeRough,
            Optional<Mode> maybeMode,
            Optional<Instant> maybeInstant,
            Optional<Stop> maybeStop,
            byte[] bytes,
            int[] wholes,
            float[] roughs,
            boolean[] truths,
            String[] texts,
            Instant[] instants,
            List<String> textList,
            List<BigDecimal> exactList,
            List<List<Integer>> lists,
            List<Stop> stops,
            List<Mode> modes,
            List<Optional<Integer>> maybeWholes,
            Set<String> textSet,
            Set<Mode> modeSet,
            SortedSet<Integer> sorted,
            Map<String, BigDecimal> exactMap,
            Map<Mode, Integer> byMode,
            Map<Long, String> byNumber,
            Map<UUID, String> byId,
            Map<LocalDate, String> byDate,
            Map<Instant, String> byInstant,
            SortedMap<String, Integer> sortedMap,
            Stop stop) {}

    static Stream<Arguments> kinds() {
        Map<String, List<String>> taken = taken();
        return Arrays.stream(Kinds.class.getRecordComponents())
                .map(component ->
                        Arguments.of(
                                component.getName(),
                                held(component.getGenericType()),
                                taken.getOrDefault(component.getName(), List.of())));
    }

    /** Each kind's values by its name, a line each. */
    private static Map<String, List<String>> taken() {
        Map<String, List<String>> taken = new HashMap<>();
        List<String> kind = new ArrayList<>();
        for (String line : lines("request-values.txt")) {
            if (line.startsWith("  ")) {
                kind.add(line.strip());
            } else if (!line.startsWith("#")) {
                kind = new ArrayList<>();
                taken.put(line, kind);
            }
        }
        return taken;
    }

    private static List<String> lines(String table) {
        try (InputStream in = RequestMapperTest.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaType held(Type type) {
        return MAPPER.getTypeFactory()
                .constructParametricType(Held.class, MAPPER.constructType(type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void it_is_taken_as_it_is_or_refused_by_its_field(
            String name, JavaType type, List<String> taken) {
        List<String> made = new ArrayList<>();
        read(type, "{}").ifPresent(value -> made.add("absent -> " + value));
        for (String json : VALUES) {
            read(type, "{\"value\":" + json + "}")
                    .ifPresent(value -> made.add((json + " -> " + value).strip()));
        }

        assertThat(made).containsExactlyElementsOf(taken);
    }

    @Test
    void a_text_may_be_any_and_nothing_but_a_text() {
        assertThat(VALUES)
                .allSatisfy(json ->
                        assertThat(read(held(String.class), "{\"value\":" + json + "}"))
                                .isEqualTo(
                                        json.startsWith("\"")
                                                ? Optional.of(json.substring(1, json.length() - 1))
                                                : Optional.empty()));
    }

    /** What it makes of it; empty if it is refused. */
    private static Optional<String> read(JavaType type, String json) {
        try {
            Held<?> held = MAPPER.treeToValue(MAPPER.readTree(json), type);
            return Optional.of(text(held.value()));
        } catch (JacksonException e) {
            assertThat(JsonPath.of(e)).as(json).startsWith("value");
            return Optional.empty();
        }
    }

    private static String text(@Nullable Object value) {
        String text = Arrays.deepToString(new @Nullable Object[] {value});
        return text.substring(1, text.length() - 1);
    }
}
