package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"a\":\"é€😀\uffff\"}", "\ufeff{}"})
    void text_is_utf_8_in_its_bytes(String text) throws Exception {
        assertThat(Utf8.isIn(text.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(Utf8.of(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A lone byte, a half, one too long, beyond the last one, a surrogate, UTF-16 and UTF-32. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7bff7d",
                "7b807d",
                "7bc3",
                "7be282",
                "7bc0807d",
                "7bc1a17d",
                "7be080807d",
                "7bf08080807d",
                "7bf4908080",
                "7bf7bfbfbf",
                "7beda0807d",
                "7b007d00",
                "007b007d",
                "7b0000007d000000",
                "0000007b",
                "fffe7b00",
                "feff007b"
            })
    void other_bytes_are_not(String hex) {
        assertThat(Utf8.isIn(HexFormat.of().parseHex(hex))).isFalse();
    }

    @Test
    void half_a_character_has_no_bytes() {
        assertThatThrownBy(() -> Utf8.of("a\ud800")).isInstanceOf(CharacterCodingException.class);
    }
}
