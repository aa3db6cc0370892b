package dev.tandem.readmodel.row;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;

class RowBufferTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final RowBuffer<String> buffer = new RowBuffer<>(model.sentences());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void an_event_that_changes_no_row_still_moves_its_number() {
        handle(this::createThenKeep, words("s", 1, 3));

        assertThat(model.text("s")).isEqualTo("1");
        assertThat(
                        model.jdbc()
                                .queryForObject(
                                        "SELECT last_sequence_number FROM sentence", Long.class))
                .isEqualTo(3);
    }

    @Test
    void a_projection_that_passes_over_the_last_event_is_told() {
        assertThat(failure(event -> takeOnly(1, event), words("s", 1, 2)))
                .hasMessageContaining("passed over event 2 of s");
        assertThat(model.text("s")).isEmpty();
    }

    @Test
    void a_projection_that_passes_over_an_event_in_between_is_told() {
        assertThat(
                        failure(
                                event -> {
                                    if (event.sequenceNumber() != 2) {
                                        createThenKeep(event);
                                    }
                                },
                                words("s", 1, 3)))
                .hasMessageContaining("event 3 (word_added) of sentence s can't be taken")
                .hasMessageContaining("the row is at event 1");
    }

    @Test
    void a_projection_that_takes_an_event_twice_is_told() {
        assertThat(
                        failure(
                                event -> {
                                    createThenKeep(event);
                                    buffer.change(event, text -> text + "!");
                                },
                                words("s", 1, 1)))
                .hasMessageContaining("the row is at event 1");
    }

    @Test
    void a_row_is_created_once_and_before_it_is_changed() {
        assertThat(failure(event -> buffer.create(event, "?"), words("s", 1, 2)))
                .hasMessageContaining("there is a row already");
        assertThat(failure(event -> buffer.change(event, text -> text), words("s", 1, 1)))
                .hasMessageContaining("there is no row to change");
    }

    @Test
    void outside_a_batch_nothing_can_be_changed() {
        assertThatThrownBy(() -> buffer.create(word("s", 1), "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sentence s is not in a batch under way");
    }

    @Test
    void a_driver_that_does_not_count_rows_is_no_guard() {
        assertThatThrownBy(() ->
                        Guard.check(new int[] {-2}, List.of(new RowChange<>("s", null, "1", 0, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reWriteBatchedInserts=false");
    }

    private void createThenKeep(StreamEvent<Word> event) {
        if (event.sequenceNumber() == 1) {
            buffer.create(event, event.event().text());
        } else {
            buffer.change(event, text -> text);
        }
    }

    private void takeOnly(long number, StreamEvent<Word> event) {
        if (event.sequenceNumber() == number) {
            buffer.create(event, event.event().text());
        }
    }

    private @Nullable Throwable failure(
            Consumer<StreamEvent<Word>> projection, List<StreamEvent<Word>> events) {
        return updater(projection).handle(events).get("s");
    }

    private void handle(Consumer<StreamEvent<Word>> projection, List<StreamEvent<Word>> events) {
        assertThat(updater(projection).handle(events)).isEmpty();
    }

    private ReadModelUpdater<Word> updater(Consumer<StreamEvent<Word>> projection) {
        return new ReadModelUpdater<>(
                buffer, projection, model.log(), model.transactions(), _ -> {});
    }
}
