package dev.tandem.readmodel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class StoredTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c1",
                "mia@example.org",
                "été",
                "\ud83c\udf75",
                "\0",
                "\0\0",
                "a\0b",
                "\\",
                "\\\\",
                "\\0",
                "\\\0",
                "\0\\",
                "\\u0000",
                "\ud800",
                "\udc00x",
                "\ud83c",
                "\ud83c\ud83c\udf75",
                "a\\ud800",
                "\\#",
                "1 nul\0"
            })
    void what_was_stored_is_read_back_and_postgresql_can_hold_it(String text) {
        assertThat(StoredText.read(StoredText.of(text))).isEqualTo(text);
        assertThat(StoredText.read(StoredText.key(text))).isEqualTo(text);
        assertThat(StoredText.of(text)).doesNotContain("\0");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(StoredText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_301, 5_000, 1_000_000})
    void a_key_that_no_index_takes_is_short_and_its_own(int length) {
        String key = StoredText.key("é".repeat(length));

        assertThat(key.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_300);
        assertThat(key).isNotEqualTo(StoredText.key("é".repeat(length + 1)));
        assertThat(StoredText.key(key)).as("found by what is listed").isEqualTo(key);
        assertThat(StoredText.read(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 128, 2_048})
    void a_key_of_DynamoDB_stays_as_it_is(int length) {
        assertThat(StoredText.key("x".repeat(length))).isEqualTo("x".repeat(length));
    }
}
