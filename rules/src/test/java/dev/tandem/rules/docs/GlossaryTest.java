package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Test;

class GlossaryTest {

    private final Glossary glossary =
            Glossary.on(Page.at(SourceFiles.root().resolve("docs/glossary.md")));

    @Test
    void each_type_is_there_and_no_word_has_two_meanings() {
        assertThat(glossary.problems()).isEmpty();
    }

    @Test
    void it_has_the_words_that_one_meets_first() {
        assertThat(glossary.entries())
                .hasSizeGreaterThan(60)
                .extracting(Glossary.Entry::word)
                .contains("aggregate", "decider", "projection", "gap", "park", "redrive", "lane");
    }

    @Test
    void a_type_that_went_away_and_a_word_with_two_meanings_are_refused() {
        assertThat(Glossary.on(Page.planted("old_glossary.md")).problems())
                .containsExactlyInAnyOrder(
                        "oracle: there is no type Oracle", "outcome has two meanings");
    }
}
