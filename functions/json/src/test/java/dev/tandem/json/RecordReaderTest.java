package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The mapper is the judge of each JSON: what it makes of it, or that it makes nothing. */
class RecordReaderTest {

    private static final JsonMapper MAPPER = StrictMapper.create();

    private static final JsonMapper REQUESTS = RequestMapper.create();

    private static final long SEED = 20261126;

    private static final int ALTERED = 20_000;

    private static final List<Class<?>> TYPES =
            List.of(Added.class, Item.class, Price.class, Noted.class, Several.class, Priced.class);

    record Price(BigDecimal amount, String currency) {

        Price {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("no price");
            }
        }
    }

    record Item(String name, int quantity, long stock, boolean isGift, Price price) {}

    record Added(Item item) {}

    record Ended() {}

    record Noted(@Nullable String note, int count) {}

    record Timed(String name, Instant at) {}

    record Several(List<String> names) {}

    record Priced(List<Price> prices, List<String> names) {}

    record Node(String name, @Nullable Node next) {}

    record Renamed(@JsonProperty("called") String name) {}

    interface Described {
        @JsonProperty("called")
        String name();
    }

    record Inherited(String name) implements Described {}

    @Test
    void what_was_written_is_read_back() {
        assertThat(
                        Stream.of(
                                new Added(
                                        new Item(
                                                "Tee \"grün\" \uD83C\uDF75",
                                                -3,
                                                Long.MIN_VALUE,
                                                true,
                                                new Price(new BigDecimal("4.500"), ""))),
                                new Ended(),
                                new Noted(null, 1),
                                new Noted("x", 1),
                                new Timed("t", Instant.EPOCH),
                                new Several(List.of("a", "b")),
                                new Node("a", new Node("b", null)),
                                new Renamed("a"),
                                new Inherited("a")))
                .allSatisfy(value ->
                        assertThat(read(value.getClass(), MAPPER.writeValueAsString(value)))
                                .isEqualTo(value.toString()));
    }

    @Test
    void whatever_else_comes_is_taken_as_the_mapper_takes_it() {
        Random random = new Random(SEED);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < ALTERED; i++) {
            String json = altered(random);
            JsonMapper mapper = i % 2 == 0 ? MAPPER : REQUESTS;
            for (Class<?> type : TYPES) {
                if (!read(mapper, type, json).equals(mapped(mapper, type, json))) {
                    others.add(type.getSimpleName() + " " + json);
                }
            }
        }

        assertThat(others).as("seed %s", SEED).isEmpty();
    }

    @Test
    void a_field_that_is_twice_there_or_not_at_all_is_none() {
        assertThat(
                        Stream.of(
                                "{\"amount\":1,\"currency\":\"EUR\",\"amount\":1}",
                                "{\"amount\":1}",
                                "{\"amount\":1,\"amount\":1}",
                                "{\"amount\":\"1\",\"currency\":\"EUR\"}",
                                "{\"amount\":1,\"currency\":\"EUR\",\"more\":1}",
                                "{\"amount\":1,\"currency\":\"EUR\"} 1",
                                "{\"amount\":-1,\"currency\":\"EUR\"}"))
                .allSatisfy(json -> assertThat(read(Price.class, json)).endsWith("Exception"));
    }

    @Test
    void of_bytes_and_a_tree_it_makes_the_same() {
        String json = "{\"prices\":[{\"amount\":4.50,\"currency\":\"EUR\"}],\"names\":[\"ü\"]}";
        RecordReader<Priced> reader = new RecordReader<>(MAPPER.reader(), Priced.class);

        assertThat(
                        List.of(
                                reader.read(json.getBytes(StandardCharsets.UTF_8)),
                                reader.read(MAPPER.readTree(json))))
                .containsOnly(MAPPER.readValue(json, Priced.class));
        assertThat(
                        Stream.<Supplier<Object>>of(
                                () -> reader.read("[]".getBytes(StandardCharsets.UTF_8)),
                                () -> reader.read(MAPPER.readTree("{\"names\":[1]}"))))
                .allSatisfy(reading ->
                        assertThatThrownBy(reading::get).isInstanceOf(JacksonException.class));
    }

    private static String read(Class<?> type, String json) {
        return read(MAPPER, type, json);
    }

    private static String read(JsonMapper mapper, Class<?> type, String json) {
        try {
            return new RecordReader<>(mapper.reader(), type).read(json).toString();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String mapped(JsonMapper mapper, Class<?> type, String json) {
        try {
            return String.valueOf((Object) mapper.readValue(json, type));
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String altered(Random random) {
        StringBuilder json =
                new StringBuilder(
                        List.of(
                                        "{\"item\":{\"name\":\"tea\",\"quantity\":2,\"stock\":9,\"isGift\":false,\"price\":{\"amount\":4.50,\"currency\":\"EUR\"}}}",
                                        "{\"name\":\"tea\",\"quantity\":2,\"stock\":9,\"isGift\":true,\"price\":{\"amount\":4,\"currency\":\"EUR\"}}",
                                        "{\"amount\":12.5,\"currency\":\"EUR\"}",
                                        "{\"note\":null,\"count\":7}",
                                        "{\"names\":[\"a\",\"b\"]}",
                                        "{\"prices\":[{\"amount\":4,\"currency\":\"EUR\"}],\"names\":[]}")
                                .get(random.nextInt(6)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(json.length());
            switch (random.nextInt(3)) {
                case 0 -> json.deleteCharAt(at);
                case 1 -> json.insert(at, part(random));
                default -> json.replace(at, at + 1, part(random));
            }
        }
        return json.toString();
    }

    private static String part(Random random) {
        List<String> parts =
                List.of(
                        "0",
                        "1",
                        "9999999999",
                        "-",
                        ".5",
                        "e3",
                        "\"",
                        ",",
                        ":",
                        "{",
                        "}",
                        "[",
                        "]",
                        "null",
                        "true",
                        " ",
                        "\\u0041",
                        "\"count\":1,",
                        "\"amount\":2,",
                        "\"more\":1,",
                        "\"4\"",
                        "\\");
        return parts.get(random.nextInt(parts.size()));
    }
}
