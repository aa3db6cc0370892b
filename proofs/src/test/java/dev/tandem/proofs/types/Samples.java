package dev.tandem.proofs.types;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Values of each type of the page, odd ones among them. */
public final class Samples {

    public enum Mood {
        CALM,
        WILD {
            @Override
            public String toString() {
                return "calm";
            }
        }
    }

    public record Point(int x, String nameOfIt) {
        public boolean isOrigin() {
            return x == 0;
        }
    }

    public record Tree(String name, List<Tree> below) {}

    public record Pair<A, B>(A first, B second) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Described {}

    @JsonTypeName("round")
    public record Round(int radius) implements Described {}

    @JsonTypeName("square")
    public record Square(int side) implements Described {}

    public sealed interface Shape {}

    public record Circle(int radius) implements Shape {}

    public static final class Bean {
        private int size;

        public int getSize() {
            return size;
        }

        public void setSize(int size) {
            this.size = size;
        }
    }

    private static final Instant NANOS = Instant.parse("2026-03-29T01:59:59.123456789Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final OffsetDateTime OFFSET =
            OffsetDateTime.parse("2026-01-01T00:00:00.5+05:30");
    private static final UUID ID = UUID.fromString("c3792012-638d-4220-8151-6fbf04639612");
    private static final BigDecimal MANY_DIGITS =
            new BigDecimal("-12345678901234567890.123456789012345678");

    static final Map<String, List<?>> VALUES =
            Map.ofEntries(
                    entry("boolean", List.of(true, false)),
                    entry("byte", List.of((byte) -128, (byte) 127)),
                    entry("short", List.of(Short.MIN_VALUE, Short.MAX_VALUE)),
                    entry("int", List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE)),
                    entry("long", List.of(Long.MIN_VALUE, 9_007_199_254_740_993L)),
                    entry("float", List.of(0.1f, -0.0f, 1e20f, Float.NaN)),
                    entry(
                            "double",
                            List.of(
                                    0.1,
                                    -0.0,
                                    1e22,
                                    1.7976931348623157E100,
                                    Double.NaN,
                                    Double.NEGATIVE_INFINITY)),
                    entry("char", List.of('a', 'ü', '"')),
                    entry("Integer", List.of(5)),
                    entry("Long", List.of(Long.MAX_VALUE)),
                    entry("Boolean", List.of(true)),
                    entry("Double", List.of(1.5, -0.0)),
                    entry(
                            "String",
                            List.of(
                                    "",
                                    " ",
                                    "grüner Tee 🍵 \"quoted\" \\ \n\u0001",
                                    "\\x00",
                                    "null")),
                    entry(
                            "BigDecimal",
                            List.of(
                                    new BigDecimal("1.10"),
                                    MANY_DIGITS,
                                    new BigDecimal("1E+30"),
                                    new BigDecimal("-1E-30"),
                                    new BigDecimal("0E-10"))),
                    entry("BigInteger", List.of(BigInteger.TEN.pow(37).negate(), BigInteger.ZERO)),
                    entry("UUID", List.of(ID)),
                    entry("Mood", List.of(Mood.CALM, Mood.WILD)),
                    entry("DayOfWeek", List.of(DayOfWeek.SUNDAY)),
                    entry("Month", List.of(Month.DECEMBER)),
                    entry(
                            "Instant",
                            List.of(
                                    NANOS,
                                    Instant.EPOCH,
                                    Instant.parse("0001-01-01T00:00:00Z"),
                                    Instant.parse("-4713-11-24T00:00:00Z"),
                                    Instant.parse("+294276-12-31T23:59:59.999999Z"),
                                    NANOS.minusNanos(789))),
                    entry(
                            "LocalDate",
                            List.of(
                                    LocalDate.of(2024, 2, 29),
                                    LocalDate.of(1, 1, 1),
                                    LocalDate.of(-4713, 11, 24),
                                    LocalDate.of(5_874_897, 12, 31))),
                    entry("LocalTime", List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.of(12, 0))),
                    entry(
                            "LocalDateTime",
                            List.of(
                                    LocalDateTime.of(2026, 3, 29, 2, 30, 0, 999_999_999),
                                    LocalDateTime.of(0, 2, 29, 0, 0),
                                    LocalDateTime.of(294_276, 12, 31, 23, 59))),
                    entry("OffsetTime", List.of(OffsetTime.parse("10:00:00.5+02:00"))),
                    entry("OffsetDateTime", List.of(OFFSET, OffsetDateTime.MAX)),
                    entry(
                            "ZonedDateTime",
                            List.of(
                                    ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN)
                                            .withLaterOffsetAtOverlap(),
                                    ZonedDateTime.parse("2026-01-01T00:00:00Z"))),
                    entry("ZoneId", List.of(BERLIN, ZoneId.of("UTC"))),
                    entry("ZoneOffset", List.of(ZoneOffset.ofHoursMinutes(5, 30), ZoneOffset.UTC)),
                    entry("Year", List.of(Year.of(2026), Year.of(-5))),
                    entry("YearMonth", List.of(YearMonth.of(2026, 2))),
                    entry("MonthDay", List.of(MonthDay.of(2, 29))),
                    entry(
                            "Duration",
                            List.of(
                                    Duration.ZERO,
                                    Duration.ofSeconds(-90_000, 123_456_789),
                                    Duration.ofMillis(1),
                                    Duration.ofDays(400))),
                    entry("Period", List.of(Period.of(1, 14, -3))),
                    entry("Currency", List.of(Currency.getInstance("EUR"))),
                    entry(
                            "Locale",
                            List.of(
                                    Locale.GERMANY,
                                    Locale.forLanguageTag("sr-Latn-RS"),
                                    Locale.ROOT)),
                    entry("URI", List.of(URI.create("https://a/b?c=%20#d"), URI.create(""))),
                    entry("OptionalInt", List.of(OptionalInt.of(3), OptionalInt.empty())),
                    entry(
                            "OptionalLong",
                            List.of(OptionalLong.of(Long.MAX_VALUE), OptionalLong.empty())),
                    entry(
                            "OptionalDouble",
                            List.of(OptionalDouble.of(1.5), OptionalDouble.empty())),
                    entry("Optional<String>", List.of(Optional.of(""), Optional.empty())),
                    entry("Optional<Instant>", List.of(Optional.of(NANOS), Optional.empty())),
                    entry("Optional<OffsetDateTime>", List.of(Optional.of(OFFSET))),
                    entry(
                            "byte[]",
                            List.of(
                                    new byte[] {1, 2, (byte) 200},
                                    new byte[0],
                                    "\\x00".getBytes(StandardCharsets.UTF_8))),
                    entry("int[]", List.of(new int[] {1, -2}, new int[0])),
                    entry(
                            "String[]",
                            List.of(new String[] {"a", "", "{b,\"c\"}", "NULL"}, new String[0])),
                    entry(
                            "Instant[]",
                            Collections.singletonList(new Instant[] {NANOS, Instant.EPOCH})),
                    entry("List<String>", List.of(List.of("b", "a", "", "{x}"), List.of())),
                    entry(
                            "List<BigDecimal>",
                            List.of(List.of(new BigDecimal("1E+30"), MANY_DIGITS))),
                    entry("List<UUID>", List.of(List.of(ID))),
                    entry("List<Instant>", List.of(List.of(NANOS, Instant.EPOCH))),
                    entry("List<List<Integer>>", List.of(List.of(List.of(1, 2), List.of(3, 4)))),
                    entry(
                            "List<ZonedDateTime>",
                            List.of(List.of(ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, BERLIN)))),
                    entry("List<Point>", List.of(List.of(new Point(1, "a"), new Point(0, "")))),
                    entry("Set<String>", List.of(Set.of("a", "b"), Set.of())),
                    entry("Set<Instant>", List.of(Set.of(NANOS, Instant.EPOCH))),
                    entry("SortedSet<Integer>", List.of(new TreeSet<>(Set.of(3, 1, 2)))),
                    entry(
                            "Map<String, BigDecimal>",
                            List.of(
                                    Map.of(
                                            "a.b[0]",
                                            new BigDecimal("4E+5"),
                                            "ü \"q\"",
                                            BigDecimal.ONE),
                                    Map.of())),
                    entry("Map<String, OffsetDateTime>", List.of(Map.of("a", OFFSET))),
                    entry("Map<Mood, Integer>", List.of(Map.of(Mood.WILD, 1, Mood.CALM, 2))),
                    entry("Map<Long, String>", List.of(Map.of(Long.MAX_VALUE, "x", -1L, ""))),
                    entry("Map<UUID, Point>", List.of(Map.of(ID, new Point(1, "a")))),
                    entry(
                            "Map<LocalDate, List<String>>",
                            List.of(Map.of(LocalDate.EPOCH, List.of("a")))),
                    entry("Map<Instant, String>", List.of(Map.of(NANOS, "a"))),
                    entry(
                            "SortedMap<String, Integer>",
                            List.of(new TreeMap<>(Map.of("b", 1, "a", 2)))),
                    entry("Point", List.of(new Point(5, "a \"b\", (c)"))),
                    entry("Tree", List.of(new Tree("a", List.of(new Tree("b", List.of()))))),
                    entry("Pair<String, Integer>", List.of(new Pair<>("a", 1))),
                    entry("Described", List.of(new Round(1), new Square(2))));

    private Samples() {}
}
