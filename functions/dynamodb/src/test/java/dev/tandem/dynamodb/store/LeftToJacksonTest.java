package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.tandem.json.JsonPath;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.TokenBuffer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is not certain to be laid out as by Jackson, or goes wrong, is left to it as a whole. */
class LeftToJacksonTest {

    private static final JsonMapper JACKSON = StrictMapper.create();

    @JsonDeserialize(using = ShapeReader.class)
    sealed interface Shape permits Circle, Square {}

    @JsonDeserialize
    record Circle(int radius) implements Shape {}

    @JsonDeserialize
    record Square(int side) implements Shape {}

    static final class ShapeReader extends ValueDeserializer<Shape> {
        @Override
        public Shape deserialize(JsonParser json, DeserializationContext context) {
            JsonNode shape = context.readTree(json);
            return shape.has("radius")
                    ? new Circle(shape.get("radius").intValue())
                    : new Square(shape.get("side").intValue());
        }
    }

    record OneShape(String id, Shape shape) {}

    record ListOfShapes(String id, List<Shape> shapes) {}

    record SetOfShapes(String id, Set<Shape> shapes) {}

    record MapOfShapes(String id, Map<String, Shape> shapes) {}

    record PerhapsAShape(String id, Optional<Shape> shape) {}

    @SuppressWarnings("ArrayRecordComponent") // states may have them
    record ArrayOfShapes(String id, Shape[] shapes) {}

    record Scaled(String id, BigDecimal total) {
        @Override
        public BigDecimal total() {
            return total.setScale(2);
        }
    }

    record InScaled(String id, List<Scaled> carts) {}

    record Texts(String id, List<String> texts) {}

    record Code(String text) {
        @JsonValue
        String code() {
            if (text.isEmpty()) {
                throw new IllegalStateException("no code");
            }
            return text;
        }
    }

    record Coded(String id, List<Code> codes) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Payment {}

    record Card(String number) implements Payment {}

    record Paid(String id, Payment payment) {}

    record PaidTwice(String id, List<Payment> payments) {}

    record Percent(int value) {
        Percent {
            if (value > 100) {
                throw new IllegalArgumentException("too much");
            }
        }

        @Override
        public int value() {
            return value * 2;
        }
    }

    record Discounts(String id, Map<String, Percent> rates) {}

    @JsonIgnoreType
    record Secret(String token) {}

    record Account(String id, @Nullable Secret secret) {}

    record InAccount(String id, List<Account> accounts) {}

    enum Colour implements JacksonSerializable {
        RED;

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            json.writeString(name() + "!");
        }

        @Override
        public void serializeWithType(
                JsonGenerator json, SerializationContext context, TypeSerializer type) {
            serialize(json, context);
        }
    }

    record Painted(String id, Colour colour) {}

    enum Taste {
        SWEET,
        SOUR {
            @JsonValue
            String told() {
                return "quite sour";
            }
        }
    }

    record Tasted(String id, Taste taste, Set<Taste> tastes) {}

    static Stream<Record> states() {
        Shape circle = new Circle(3);
        return Stream.of(
                new OneShape("a", circle),
                new ListOfShapes("a", List.of(circle, new Square(2))),
                new SetOfShapes("a", Set.of(circle)),
                new MapOfShapes("a", Map.of("k", circle)),
                new PerhapsAShape("a", Optional.of(circle)),
                new ArrayOfShapes("a", new Shape[] {circle}),
                new Scaled("a", new BigDecimal("1.005")),
                new InScaled("a", List.of(new Scaled("b", new BigDecimal("1.005")))),
                new Texts("a", polluted()),
                new Coded("a", List.of(new Code("x"), new Code(""))),
                new Paid("a", new Card("1")),
                new PaidTwice("a", List.of(new Card("1"))),
                new Discounts("a", Map.of("EUR", new Percent(90))),
                new Discounts("a", Collections.singletonMap(null, new Percent(1))),
                new Account("a", new Secret("hidden")),
                new InAccount("a", List.of(new Account("b", new Secret("hidden")))),
                new Painted("a", Colour.RED),
                new Tasted("a", Taste.SOUR, Set.of(Taste.SOUR)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as a careless caller does
    private static List<String> polluted() {
        return (List) List.of("tea", 3_000);
    }

    @ParameterizedTest
    @MethodSource("states")
    void it_is_written_or_refused_as_by_Jackson(Record state) {
        assertThat(outcome(() -> mapping(state).write(state)))
                .isEqualTo(outcome(() -> attributes(state)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void and_read_back_or_refused_as_by_Jackson(Record state) {
        Object jackson = outcome(() -> readByJackson(state));

        assertThat(outcome(() -> mapping(state).read(mapping(state).write(state))))
                .usingRecursiveComparison()
                .isEqualTo(jackson);
        assertThat(outcome(() -> mapping(state).readBack(state)))
                .usingRecursiveComparison()
                .isEqualTo(jackson);
    }

    /** Each beside one that is equal. */
    static Stream<Arguments> pairs() {
        Iterator<Record> others = states().iterator();
        return states().map(state -> Arguments.of(others.next(), state));
    }

    /** By its parts, where it is looked at so. */
    @ParameterizedTest
    @MethodSource("pairs")
    void and_upon_another_state_too(Record before, Record state) {
        assertThat(
                        outcome(() ->
                                mapping(state)
                                        .unwritten(state, before)
                                        .map(look -> look.readBack().get())
                                        .orElseGet(() -> mapping(state).readBack(state))))
                .usingRecursiveComparison()
                .isEqualTo(outcome(() -> readByJackson(state)));
    }

    /** What comes of it, or where it is refused. */
    private static Object outcome(Supplier<?> attempt) {
        try {
            return attempt.get();
        } catch (JacksonException e) {
            return "refused at " + JsonPath.of(e);
        }
    }

    private static Map<String, AttributeValue> attributes(Record state) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        JACKSON.writerFor(state.getClass()).writeValue(tokens, state);
        return ItemOfTokens.attributes(tokens.asParser());
    }

    private static Object readByJackson(Record state) {
        return JACKSON.readerFor(state.getClass())
                .<Object>readValue(ItemTokens.of(attributes(state)).asParser());
    }

    @SuppressWarnings("unchecked") // the state is of its class
    private static RecordMapping<Record, Record> mapping(Record state) {
        return new RecordMapping<>(
                (Class<Record>) state.getClass(), Function.identity(), Function.identity());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Choice {}

    record Yes(Code why) implements Choice {}

    record No() implements Choice {}

    record Chosen(Choice one, List<Choice> more, Map<String, Choice> byName, Code code) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    sealed interface Untold {}

    record Only(int number) implements Untold {}

    record OfUntold(Untold untold) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY)
    sealed interface Beside {}

    record There(int number) implements Beside {}

    record OfBeside(Beside beside) {}

    @Test
    void what_is_certain_is_laid_out_by_its_parts() {
        Chosen chosen =
                new Chosen(
                        new Yes(new Code("a")),
                        List.of(new No(), new Yes(new Code("b"))),
                        Map.of("k", new No()),
                        new Code("c"));

        assertThat(RecordCodec.of(Chosen.class).orElseThrow().attributes(chosen))
                .isEqualTo(attributes(chosen));
    }

    @Test
    void and_not_what_its_type_does_not_tell() {
        assertThat(Stream.of(OneShape.class, Paid.class, OfUntold.class, OfBeside.class))
                .allSatisfy(type -> assertThat(RecordCodec.of(type)).isEmpty());
    }
}
