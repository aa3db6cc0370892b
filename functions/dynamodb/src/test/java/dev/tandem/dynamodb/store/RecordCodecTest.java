package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.TokenBuffer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is laid out and read without Jackson is as if by Jackson. */
class RecordCodecTest {

    private static final JsonMapper JACKSON = StrictMapper.create();

    enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "quite large";
            }
        }
    }

    record Price(BigDecimal amount, String currency) {
        Price {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("a price is not negative");
            }
        }
    }

    record Tree(String name, List<Tree> below) {}

    record Pair<T>(T one, T other) {}

    @SuppressWarnings("ArrayRecordComponent") // states may have them
    record Kinds(
            String text,
            int whole,
            long large,
            boolean truth,
            BigDecimal decimal,
            @Nullable Integer boxed,
            Size size,
            DayOfWeek day,
            double broken,
            Instant at,
            UUID id,
            Optional<String> perhaps,
            byte[] bytes,
            List<Price> prices,
            List<@Nullable String> texts,
            List<List<Integer>> lists,
            Map<String, Price> byName,
            Tree tree,
            Pair<Integer> pair,
            @Nullable String note) {}

    record Small(String text, int whole, long large, Price price, Size size, @Nullable String o) {}

    static Stream<Kinds> kinds() {
        return Stream.of(
                kinds("", 0, 0, true, "0", null, Size.SMALL, Optional.empty(), null),
                kinds(
                        "grüner Tee 🍵 \"quoted\" \n \u0001",
                        Integer.MIN_VALUE,
                        Long.MIN_VALUE,
                        false,
                        "12345678901234567890.123456789",
                        Integer.MAX_VALUE,
                        Size.LARGE,
                        Optional.of("x"),
                        "note"),
                kinds("a", -1, 7, true, "1E+30", 1, Size.LARGE, Optional.of(""), ""),
                kinds("b", 1, -7, true, "-4.500", 0, Size.SMALL, Optional.empty(), null));
    }

    private static Kinds kinds(
            String text,
            int whole,
            long large,
            boolean truth,
            String decimal,
            @Nullable Integer boxed,
            Size size,
            Optional<String> perhaps,
            @Nullable String note) {
        return new Kinds(
                text,
                whole,
                large,
                truth,
                new BigDecimal(decimal),
                boxed,
                size,
                DayOfWeek.FRIDAY,
                whole / 3.0,
                Instant.ofEpochSecond(whole, 123_456_789),
                new UUID(large, whole),
                perhaps,
                text.getBytes(StandardCharsets.UTF_8),
                List.of(new Price(BigDecimal.TEN, text), new Price(new BigDecimal("0.10"), "EUR")),
                Arrays.asList(text, null, "c"),
                List.of(List.of(), List.of(1, whole)),
                Map.of("tea", new Price(BigDecimal.ONE, "EUR")),
                new Tree("a", List.of(new Tree("b", List.of()))),
                new Pair<>(1, whole),
                note);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_state_is_laid_out_as_by_Jackson(Kinds state) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        JACKSON.writeValue(tokens, state);

        assertThat(codec(Kinds.class).attributes(state))
                .isEqualTo(ItemOfTokens.attributes(tokens.asParser()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void and_comes_back(Kinds state) {
        StateMapping<Kinds> mapping = StateMapping.byRecord(Kinds.class);

        assertThat(mapping.read(mapping.write(state))).usingRecursiveComparison().isEqualTo(state);
    }

    @Test
    void and_comes_back_without_Jackson() {
        Small state = small();

        assertThat(codec(Small.class).read(codec(Small.class).attributes(state))).isEqualTo(state);
    }

    @Test
    void so_do_the_largest_whole_numbers() {
        for (int sign : List.of(1, -1)) {
            Small state =
                    new Small(
                            "a",
                            sign * 1_500_000_000,
                            sign * Long.MAX_VALUE,
                            new Price(BigDecimal.ONE, "EUR"),
                            Size.SMALL,
                            "o");

            assertThat(codec(Small.class).read(codec(Small.class).attributes(state)))
                    .isEqualTo(state);
        }
    }

    private static Small small() {
        return new Small("a", 3, 4, new Price(new BigDecimal("4.5"), "EUR"), Size.SMALL, "o");
    }

    /** A small state in which one attribute is another one, or none. */
    static Stream<Map<String, AttributeValue>> items() {
        return Stream.of(
                with("whole", fromN("-2147483648")),
                with("whole", fromN("2147483648")),
                with("whole", fromN("3.0")),
                with("whole", fromN("1E2")),
                with("whole", fromN("-")),
                with("whole", fromS("3")),
                with("whole", fromNul(true)),
                with("whole", null),
                with("large", fromN("9223372036854775807")),
                with("large", fromN("9223372036854775808")),
                with("text", fromN("3")),
                with("text", fromNul(true)),
                with("text", AttributeValue.fromBool(true)),
                with("text", AttributeValue.fromSs(List.of("a"))),
                with("text", null),
                with("o", fromNul(true)),
                with("o", null),
                with("size", fromS("LARGE")),
                with("size", fromS("quite large")),
                with("size", fromS("")),
                with("price", fromM(Map.of("amount", fromN("1")))),
                with("price", fromM(Map.of("amount", fromN("-1"), "currency", fromS("EUR")))),
                with("price", fromM(Map.of("amount", fromS("1"), "currency", fromS("EUR")))),
                with("price", fromNul(true)),
                with("price", fromS("EUR 1")),
                with("unknown", fromS("x")));
    }

    private static Map<String, AttributeValue> with(String name, @Nullable AttributeValue other) {
        Map<String, AttributeValue> item = new HashMap<>(codec(Small.class).attributes(small()));
        if (other == null) {
            item.remove(name);
        } else {
            item.put(name, other);
        }
        return item;
    }

    @ParameterizedTest
    @MethodSource("items")
    void what_another_writer_left_is_read_or_refused_as_by_Jackson(
            Map<String, AttributeValue> item) {
        StateMapping<Small> mapping = StateMapping.byRecord(Small.class);
        Object jackson = readByJackson(item);

        if (jackson instanceof Throwable refusal) {
            assertThat(catchThrowable(() -> mapping.read(item)))
                    .hasSameClassAs(refusal)
                    .hasMessage(refusal.getMessage());
        } else {
            assertThat(mapping.read(item)).isEqualTo(jackson);
        }
    }

    private static Object readByJackson(Map<String, AttributeValue> item) {
        try {
            return JACKSON.readerFor(Small.class).<Small>readValue(ItemTokens.of(item).asParser());
        } catch (RuntimeException e) {
            return e;
        }
    }

    record Listed(List<String> texts) implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return texts.iterator();
        }
    }

    record Itself(String text) implements JacksonSerializable {
        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            json.writeString(text);
        }

        @Override
        public void serializeWithType(
                JsonGenerator json, SerializationContext context, TypeSerializer type) {
            json.writeString(text);
        }
    }

    record Ordered(String text) implements Comparable<Ordered> {
        @Override
        public int compareTo(Ordered other) {
            return text.compareTo(other.text);
        }
    }

    @Test
    void a_record_that_may_be_laid_out_otherwise_is_left_to_Jackson() {
        assertThat(
                        Stream.of(
                                SaidElsewhereTest.ByAccessor.class,
                                SaidElsewhereTest.ByType.class,
                                SaidElsewhereTest.ByParameter.class,
                                SaidElsewhereTest.ByBundle.class,
                                SaidElsewhereTest.ByBeans.class,
                                Listed.class,
                                Itself.class,
                                Pair.class))
                .allSatisfy(type -> assertThat(RecordCodec.of(type)).isEmpty());
        assertThat(RecordCodec.of(Ordered.class)).isPresent();
    }

    private static RecordCodec codec(Class<?> type) {
        return RecordCodec.of(type).orElseThrow();
    }
}
