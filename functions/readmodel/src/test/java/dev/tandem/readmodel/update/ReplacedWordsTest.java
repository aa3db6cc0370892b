package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.StreamEvent.Part;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/** Recorded events that are read as several, or as none, on their way into rows. */
class ReplacedWordsTest {

    private static final List<StreamEvent<Word>> RECORDED =
            List.of(
                    recorded(1),
                    recorded(2, "a"),
                    recorded(3, "b", "c"),
                    recorded(4),
                    recorded(5, "d"));

    @Test
    void each_part_gets_in_and_each_number_counts() {
        try (var model = new SentenceReadModel()) {
            assertThat(model.updater().handle(RECORDED)).isEmpty();
            assertThat(model.updater().handle(RECORDED)).isEmpty();

            assertThat(model.text("s")).isEqualTo("a b c d");
            model.updater().handle(List.of(word("s", 6, "e")));
            assertThat(model.text("s")).isEqualTo("a b c d e");
        }
    }

    @Test
    void what_the_stream_lost_is_read_from_the_log_alike() {
        try (var model = new SentenceReadModel()) {
            model.log().record(RECORDED);

            assertThat(model.updater().handle(List.of(RECORDED.get(3)))).isEmpty();

            assertThat(model.text("s")).isEqualTo("a b c d");
            model.updater().handle(List.of(word("s", 6, "e")));
            assertThat(model.text("s")).isEqualTo("a b c d e");
        }
    }

    private static StreamEvent<Word> recorded(long number, String... words) {
        StreamEvent<Word> one = word("s", number);
        return new StreamEvent<>(
                one.aggregateType(),
                one.aggregateId(),
                number,
                "words_added",
                Arrays.stream(words).map(text -> new Part<>("word_added", new Word(text))).toList(),
                one.createdAt(),
                one.metadata());
    }
}
