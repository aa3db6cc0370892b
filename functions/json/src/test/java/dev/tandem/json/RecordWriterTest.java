package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The mapper is the judge of each value: the JSON that it makes of it, or that it makes none. */
class RecordWriterTest {

    private static final JsonMapper MAPPER = StrictMapper.create();

    private static final long SEED = 20261126;

    private static final int VALUES = 5_000;

    private static final List<String> TEXTS =
            List.of("", "tea", "Tee \"grün\" \uD83C\uDF75", "\n\t\u0001\\/", "\u2028</script>");

    private static final List<BigDecimal> AMOUNTS =
            Stream.of("0", "4.500", "-0.0", "1E+3", "1E-30", "123456789012345678901234567890.12")
                    .map(BigDecimal::new)
                    .toList();

    record Price(BigDecimal amount, String currency) {}

    record Zone(String z, String a, boolean isM, int getB, long total) {}

    record Item(String name, @Nullable Price price, List<Price> earlier, Zone zone) {

        public boolean isLarge() {
            return true;
        }

        public String getLabel() {
            return name;
        }
    }

    record Ended() {}

    record Told(String name) {

        @Override
        public String name() {
            return "told " + name;
        }
    }

    record Failing(String name, int count) {

        @Override
        public int count() {
            throw new IllegalStateException("no count");
        }
    }

    record Timed(String name, Instant at) {}

    record Node(String name, @Nullable Node next) {}

    record Renamed(@JsonProperty("called") String name) {}

    record Names(List<String> names) implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names.iterator();
        }
    }

    record Key(String text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Coded(String code) implements JacksonSerializable {

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            json.writeString("code " + code);
        }

        @Override
        public void serializeWithType(
                JsonGenerator json, SerializationContext context, TypeSerializer types) {
            serialize(json, context);
        }
    }

    @Test
    void whatever_a_record_holds_is_written_as_the_mapper_writes_it() {
        Random random = new Random(SEED);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(item(random));
        }

        assertThat(values)
                .as("seed %s", SEED)
                .allSatisfy(RecordWriterTest::requireAsTheMapperWritesIt);
    }

    @Test
    void what_is_no_plain_record_is_left_to_the_mapper() {
        assertThat(
                        Stream.of(
                                new Ended(),
                                new Told("x"),
                                new Failing("x", 1),
                                new Timed("t", Instant.EPOCH),
                                new Node("a", new Node("b", null)),
                                new Renamed("a"),
                                new Names(List.of("a")),
                                new Key("k"),
                                new Coded("c"),
                                new Price(BigDecimal.ONE, "half \uD83C"),
                                new Names(Arrays.asList("a", null)),
                                "a text"))
                .allSatisfy(RecordWriterTest::requireAsTheMapperWritesIt);
    }

    private static <T> void requireAsTheMapperWritesIt(T value) {
        @SuppressWarnings("unchecked") // it is of its own class
        RecordWriter<T> writer = new RecordWriter<>(MAPPER.writer(), (Class<T>) value.getClass());

        assertThat(told(() -> writer.text(value)))
                .isEqualTo(told(() -> MAPPER.writeValueAsString(value)));
    }

    private interface Telling {
        String tell();
    }

    private static String told(Telling telling) {
        try {
            return telling.tell();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static Item item(Random random) {
        List<Price> earlier = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            earlier.add(price(random));
        }
        return new Item(
                one(TEXTS, random),
                random.nextInt(4) == 0 ? null : price(random),
                earlier,
                new Zone(
                        one(TEXTS, random),
                        one(TEXTS, random),
                        random.nextBoolean(),
                        random.nextInt(),
                        random.nextLong()));
    }

    private static Price price(Random random) {
        return new Price(one(AMOUNTS, random), one(TEXTS, random));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
