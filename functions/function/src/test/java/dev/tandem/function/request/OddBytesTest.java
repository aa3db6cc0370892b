package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The quick look misses nothing that a look at each value finds. */
class OddBytesTest {

    private static final List<String> PARTS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\"",
                    "\"a\":",
                    "1",
                    "-",
                    ".",
                    "e",
                    "E+",
                    "999",
                    "1234567890123456789012345678901234567",
                    "0.000000000000000000000000000001",
                    "\\ud83c",
                    "\\uD83C\\uDF75",
                    "\\n",
                    "\\",
                    "u",
                    "tea",
                    "ü",
                    "🍵",
                    " ",
                    "null",
                    "true",
                    "\\u0031");

    @RepeatedTest(500)
    void what_is_found_value_by_value_is_suspected_before(RepetitionInfo repetition) {
        long seed = Long.getLong("tandem.seed", 20_261_126L) + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String json = json(random);
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                byte[] bytes = json.getBytes(charset);

                assertThat(OddBytes.mayBeIn(bytes) || UnkeepableValues.lookedFor(bytes).isEmpty())
                        .as("seed %s: %s", seed, json)
                        .isTrue();
            }
        }
    }

    @RepeatedTest(50)
    void half_a_character_in_bytes_is_suspected(RepetitionInfo repetition) {
        byte[] json = "{\"a\":\"...\"}".getBytes(StandardCharsets.UTF_8);
        json[6] = (byte) 0xED;
        json[7] = (byte) (0xA0 + repetition.getCurrentRepetition() % 0x20);
        json[8] = (byte) 0x80;

        assertThat(OddBytes.mayBeIn(json) || UnkeepableValues.lookedFor(json).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"cartId\":\"c1\",\"item\":{\"name\":\"grüner Tee 🍵\",\"amount\":-4.50}}",
                "{\"list\":[1,2.5,true,null],\"text\":\"a \\\"line\\\" of tee\\n\"}"
            })
    void a_plain_request_is_not_suspected(String json) {
        assertThat(OddBytes.mayBeIn(json.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static String json(Random random) {
        StringBuilder json = new StringBuilder("{\"a\":");
        for (int i = random.nextInt(12); i > 0; i--) {
            json.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return json.append(random.nextBoolean() ? "}" : "").toString();
    }
}
