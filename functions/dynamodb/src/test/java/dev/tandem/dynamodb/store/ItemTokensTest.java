package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Items are what the SDK's own documents made of the same JSON, and the other way round. */
class ItemTokensTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final JsonMapper ANY_LENGTH =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNumberLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .build();

    @RepeatedTest(300)
    void an_item_is_the_one_that_the_sdk_makes_of_the_json(RepetitionInfo repetition) {
        byte[] json = MAPPER.writeValueAsBytes(object(new Random(seed(repetition)), 4));

        assertThat(attributes(json))
                .as("seed %s", seed(repetition))
                .isEqualTo(
                        EnhancedDocument.fromJson(new String(json, StandardCharsets.UTF_8))
                                .toMap());
    }

    @RepeatedTest(300)
    void json_is_the_one_that_the_sdk_makes_of_the_item(RepetitionInfo repetition) {
        Map<String, AttributeValue> item = item(new Random(seed(repetition)), 4);

        assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(ItemTokens.of(item))))
                .as("seed %s", seed(repetition))
                .isEqualTo(MAPPER.readTree(EnhancedDocument.fromAttributeValueMap(item).toJson()));
    }

    @Test
    void a_name_that_is_there_twice_has_its_last_value() {
        byte[] json = "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);

        assertThat(attributes(json)).isEqualTo(Map.of("a", AttributeValue.fromN("2")));
    }

    @Test
    void a_number_of_any_length_is_left_to_whoever_tells_its_field() {
        String digits = "1".repeat(5_000);
        byte[] json = ("{\"a\":" + digits + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(attributes(json)).isEqualTo(Map.of("a", AttributeValue.fromN(digits)));
    }

    @Test
    void what_is_no_object_is_no_item() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attributes(new byte[] {'7'}))
                .withMessageContaining("is no object");
    }

    /** As tokens, by which Jackson hands over a record. */
    private static Map<String, AttributeValue> attributes(byte[] json) {
        try (JsonParser parser = ANY_LENGTH.createParser(json)) {
            parser.nextToken();
            TokenBuffer tokens = TokenBuffer.forGeneration();
            tokens.copyCurrentStructure(parser);
            return ItemOfTokens.attributes(tokens.asParser());
        }
    }

    private static long seed(RepetitionInfo repetition) {
        return Long.getLong("tandem.seed", 20_261_126L) + repetition.getCurrentRepetition();
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            object.put(text(random), json(random, depth));
        }
        return object;
    }

    private static Object json(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> text(random);
            case 1 -> random.nextLong();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            case 3 -> new BigDecimal(new BigInteger(100, random), random.nextInt(80) - 40);
            case 4 -> random.nextBoolean();
            case 5 -> Optional.empty();
            case 6 -> random.nextInt();
            case 7 -> object(random, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(json(random, depth - 1));
                }
                yield list;
            }
        };
    }

    private static Map<String, AttributeValue> item(Random random, int depth) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            item.put("a" + text(random), attribute(random, depth));
        }
        return item;
    }

    private static AttributeValue attribute(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> AttributeValue.fromS(text(random));
            case 1 -> AttributeValue.fromN(number(random));
            case 2 -> AttributeValue.fromBool(random.nextBoolean());
            case 3 -> AttributeValue.fromNul(true);
            case 4 -> AttributeValue.fromSs(List.of(text(random), text(random)));
            case 5 -> AttributeValue.fromNs(List.of(number(random), number(random)));
            case 6 -> AttributeValue.fromB(bytes(random));
            case 7 -> AttributeValue.fromBs(List.of(bytes(random), bytes(random)));
            case 8 -> AttributeValue.fromM(item(random, depth - 1));
            default ->
                    AttributeValue.fromL(
                            List.of(attribute(random, depth - 1), attribute(random, depth - 1)));
        };
    }

    private static SdkBytes bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    private static String number(Random random) {
        return new BigDecimal(new BigInteger(100, random), random.nextInt(80) - 40).toString();
    }

    private static String text(Random random) {
        int[] codePoints =
                random.ints(random.nextInt(12), 0, Character.MAX_CODE_POINT)
                        .map(c -> random.nextBoolean() ? c % 0x80 : c)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
