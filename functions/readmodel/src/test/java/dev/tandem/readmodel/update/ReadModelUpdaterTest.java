package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.Projection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

class ReadModelUpdaterTest {

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void the_next_event_is_applied() {
        handle(List.of(word("s", 1)));
        handle(List.of(word("s", 2)));

        assertThat(model.text("s")).isEqualTo("1 2");
        assertThat(model.report()).isEqualTo(new BatchReport(1, 0, 0, 0, Map.of()));
    }

    @Test
    void an_event_that_the_read_model_holds_is_skipped() {
        handle(List.of(word("s", 1), word("s", 2)));
        handle(List.of(word("s", 1)));
        handle(List.of(word("s", 2)));

        assertThat(model.text("s")).isEqualTo("1 2");
        assertThat(model.report()).isEqualTo(new BatchReport(0, 0, 1, 0, Map.of()));
    }

    @Test
    void an_event_after_a_gap_brings_the_missing_ones_from_the_log() {
        model.log().record(words("s", 1, 4));
        handle(List.of(word("s", 1)));
        handle(List.of(word("s", 4)));

        assertThat(model.text("s")).isEqualTo("1 2 3 4");
        assertThat(model.report()).isEqualTo(new BatchReport(3, 3, 0, 0, Map.of()));
    }

    @Test
    void a_log_that_is_further_than_the_batch_is_applied_to_its_end() {
        model.log().record(words("s", 1, 6));
        handle(List.of(word("s", 2), word("s", 4)));

        assertThat(model.text("s")).isEqualTo("1 2 3 4 5 6");
        assertThat(model.report()).isEqualTo(new BatchReport(6, 6, 1, 0, Map.of()));
    }

    @Test
    void a_batch_without_a_gap_does_not_read_the_log() {
        handle(List.of(word("s", 2), word("t", 1), word("s", 1)));

        assertThat(model.text("s")).isEqualTo("1 2");
        assertThat(model.log().reads()).isZero();
    }

    @Test
    void a_duplicate_within_a_batch_is_applied_once() {
        handle(List.of(word("s", 1), word("s", 2), word("s", 1), word("s", 2)));

        assertThat(model.text("s")).isEqualTo("1 2");
        assertThat(model.report()).isEqualTo(new BatchReport(2, 0, 2, 0, Map.of()));
    }

    @Test
    void a_whole_batch_again_changes_nothing() {
        List<StreamEvent<Word>> batch = words("s", 1, 5);
        model.updater().handle(batch);
        model.updater().handle(batch);

        assertThat(model.text("s")).isEqualTo("1 2 3 4 5");
        assertThat(model.report()).isEqualTo(new BatchReport(0, 0, 5, 0, Map.of()));
    }

    @Test
    void everything_from_the_start_again_adds_only_what_is_new() {
        model.updater().handle(words("s", 1, 3));
        model.updater().handle(words("s", 1, 2));
        model.updater().handle(words("s", 3, 5));

        assertThat(model.text("s")).isEqualTo("1 2 3 4 5");
        assertThat(model.report()).isEqualTo(new BatchReport(2, 0, 1, 0, Map.of()));
    }

    @Test
    void an_empty_batch_is_reported_as_such() {
        assertThat(model.updater().handle(List.of())).isEmpty();
        assertThat(model.report()).isEqualTo(new BatchReport(0, 0, 0, 0, Map.of()));
    }

    @Test
    void catching_up_applies_what_the_log_has_and_the_read_model_lacks() {
        model.log().record(words("s", 1, 4));
        handle(List.of(word("s", 1)));

        assertThat(model.updater().catchUp("s").withoutInstants())
                .isEqualTo(new BatchReport(3, 3, 0, 0, Map.of()))
                .isEqualTo(model.report());
        assertThat(model.text("s")).isEqualTo("1 2 3 4");
    }

    @Test
    void catching_up_with_a_log_that_has_nothing_new_changes_nothing() {
        model.log().record(words("s", 1, 2));
        handle(List.of(word("s", 1), word("s", 2)));

        assertThat(model.updater().catchUp("s").applied()).isZero();
        assertThat(model.updater().catchUp("unknown").applied()).isZero();
        assertThat(model.text("s")).isEqualTo("1 2");
    }

    @Test
    void an_event_that_changes_no_row_still_moves_its_number() {
        Projection<String, Word> keeping =
                Projection.of(
                        _ -> "", (text, event) -> text.isEmpty() ? event.event().text() : text);

        assertThat(model.updater(model.sentences(), keeping).handle(words("s", 1, 3))).isEmpty();

        assertThat(model.text("s")).isEqualTo("1");
        assertThat(
                        model.jdbc()
                                .queryForObject(
                                        "SELECT last_sequence_number FROM sentence", Long.class))
                .isEqualTo(3);
    }

    @Test
    void a_rebuild_begins_with_the_first_event_whatever_the_row_holds() {
        model.log().record(words("s", 1, 3));
        model.log().record(words("t", 1, 1));
        handle(words("s", 1, 2));
        model.jdbc().update("UPDATE sentence SET text = 'wrong'");

        assertThat(model.updater().rebuild(new TreeSet<>(List.of("s", "t")))).isEmpty();

        assertThat(model.text("s")).isEqualTo("1 2 3");
        assertThat(model.text("t")).isEqualTo("1");
        assertThat(model.report()).isEqualTo(new BatchReport(4, 4, 0, 0, Map.of()));
    }

    @Test
    void a_row_whose_events_are_all_lost_is_not_rebuilt_to_nothing() {
        handle(words("s", 1, 2));

        assertThat(model.updater().rebuild(new TreeSet<>(List.of("s"))).get("s"))
                .isEqualTo(
                        Fault.at(
                                1,
                                FaultReason.HOLE_IN_LOG,
                                "the event log has nothing of s, whose row is at event 2"));
        assertThat(model.text("s")).isEqualTo("1 2");
    }

    private void handle(List<StreamEvent<Word>> events) {
        assertThat(model.updater().handle(events)).isEmpty();
    }
}
