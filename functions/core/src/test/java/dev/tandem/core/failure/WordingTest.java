package dev.tandem.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void plain_text_stays_as_it_is() {
        assertThat(Wording.of("the row of été 🍵 is 'wrong'"))
                .isEqualTo("the row of été 🍵 is 'wrong'");
    }

    @Test
    void control_characters_and_halves_of_pairs_are_written_out() {
        assertThat(Wording.of("a\0b\nc\ud800d\u0085"))
                .isEqualTo("a\\u0000b\\u000ac\\ud800d\\u0085");
    }

    @Test
    void what_is_too_long_for_a_line_is_cut() {
        assertThat(Wording.of("x".repeat(1_000))).hasSize(1_000);
        assertThat(Wording.of("x".repeat(1_000_000))).hasSize(1_001).endsWith("x…");
    }
}
