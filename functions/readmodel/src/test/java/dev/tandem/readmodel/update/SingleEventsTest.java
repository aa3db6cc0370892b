package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class SingleEventsTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final SingleEvents<Word> events = new SingleEvents<>(model.parking(2));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void an_event_goes_the_way_of_a_batch() {
        model.log().record(List.of(word("s", 1), word("s", 2)));

        events.accept(word("s", 2));
        events.accept(word("s", 1));
        events.accept(word("s", 3));

        assertThat(model.text("s")).isEqualTo("1 2 3");
    }

    @Test
    void what_could_not_be_applied_is_thrown_until_its_aggregate_is_parked() {
        model.log().record(List.of(word("s", 1, "poison"), word("s", 2)));

        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> events.accept(word("s", 1, "poison")))
                .satisfies(e -> assertThat(e.failure()).isInstanceOf(Fault.class))
                .withMessageContaining("event 1 (word_added) of sentence s");
        events.accept(word("s", 1, "poison"));

        assertThat(model.parked().find("s")).isPresent();
        events.accept(word("s", 2));
        assertThat(model.text("s")).isEmpty();
    }
}
