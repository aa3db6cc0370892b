package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/** Rows that the event table knows nothing of, or less than they hold: it was restored. */
class RowsWithoutEventsTest {

    private final SentenceReadModel model = new SentenceReadModel();

    @BeforeEach
    void record() {
        for (int i = 0; i < 20; i++) {
            List<StreamEvent<Word>> events = words("s%03d".formatted(i), 1, 2);
            model.log().record(events);
            assertThat(model.updater().handle(events)).isEmpty();
        }
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_row_that_is_ahead_of_the_events_is_set_back_to_them(String mode) {
        model.jdbc().update("UPDATE sentence SET text = '1 2 3', last_sequence_number = 3");

        assertThat(report(RebuildRequest.of(mode)).finished()).isTrue();

        assertThat(sentences()).hasSize(20).containsOnly("1 2 at 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_few_rows_without_events_go(String mode) {
        ghosts(10);

        RebuildReport report = report(RebuildRequest.of(mode));

        assertThat(report.finished()).as("%s", report).isTrue();
        assertThat(sentences()).hasSize(20).containsOnly("1 2 at 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void many_rows_without_events_go_only_when_told_to(String mode) {
        ghosts(11);
        model.jdbc().update("UPDATE sentence SET text = 'wrong' WHERE id = 's001'");

        RebuildReport asks = report(RebuildRequest.of(mode));

        assertThat(asks.finished()).isFalse();
        assertThat(asks.detail())
                .startsWith("11 of 31 rows have no events")
                .contains("\"removeWithoutEvents\":true");
        assertThat(sentences()).hasSize(31);

        assertThat(report(RebuildRequest.of(mode).removingWithoutEvents()).finished()).isTrue();
        assertThat(sentences()).hasSize(20).containsOnly("1 2 at 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void one_that_others_refer_to_is_named_and_kept(String mode) {
        ghosts(3);
        model.jdbc()
                .execute(
                        "CREATE TABLE note (sentence_id text REFERENCES sentence, note text NOT"
                                + " NULL)");
        model.jdbc().update("INSERT INTO note VALUES ('g001', 'mine'), ('s001', 'mine too')");

        RebuildReport report = report(RebuildRequest.of(mode));

        assertThat(report.finished()).as("%s", report).isTrue();
        assertThat(report.failures()).containsOnlyKeys("g001");
        assertThat(report.failures().get("g001")).contains("rows of other tables refer to it");
        assertThat(model.text("g001")).isEqualTo("ghost");
        assertThat(sentences()).hasSize(21);
        assertThat(model.texts("SELECT note FROM note")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_row_whose_first_event_is_lost_is_not_one_without_events(String mode) {
        model.log().record(words("late", 2, 2));
        model.jdbc().update("INSERT INTO sentence VALUES ('late', 'as it was', 2)");

        RebuildReport report = report(RebuildRequest.of(mode));

        assertThat(report.finished()).isTrue();
        assertThat(report.failures()).containsOnlyKeys("late");
        assertThat(model.text("late")).isEqualTo("as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_row_that_could_not_be_rebuilt_is_known_again_by_an_id_with_a_backslash(String mode) {
        model.log().record(words("la\\te", 2, 2));
        model.jdbc().update("INSERT INTO sentence VALUES (?, 'as it was', 2)", "la\\te");

        RebuildReport report = report(RebuildRequest.of(mode));

        assertThat(report.failures()).containsOnlyKeys("la\\te");
        assertThat(model.text("la\\te")).isEqualTo("as it was");
    }

    private void ghosts(int number) {
        for (int i = 0; i < number; i++) {
            model.jdbc()
                    .update("INSERT INTO sentence VALUES (?, 'ghost', 1)", "g%03d".formatted(i));
        }
    }

    private RebuildReport report(RebuildRequest request) {
        return ((QueryResult.Found<RebuildReport>)
                        model.rebuild(Duration.ofMinutes(1), _ -> {}).rebuild(request))
                .view();
    }

    private List<String> sentences() {
        return model.texts("SELECT text || ' at ' || last_sequence_number FROM sentence");
    }
}
