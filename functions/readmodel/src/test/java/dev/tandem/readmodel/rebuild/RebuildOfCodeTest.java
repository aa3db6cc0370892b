package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A rebuild that is interrupted: by a kill, by a deployment, by who drops its tables. */
class RebuildOfCodeTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SentenceReadModel model = new SentenceReadModel();
    private final AtomicInteger pages = new AtomicInteger();

    @BeforeEach
    void record() {
        for (int i = 0; i < 20; i++) {
            List<StreamEvent<Word>> events = words("s%03d".formatted(i), 1, 1);
            model.log().record(events);
            assertThat(model.updater().handle(events)).isEmpty();
        }
        model.jdbc().update("UPDATE sentence SET text = 'wrong'");
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void newer_code_begins_anew(String mode) {
        dieAtPage(2, mode);
        model.deploy("tomorrow");

        RebuildReport report = report(mode);

        assertThat(report.finished()).isTrue();
        assertThat(pages.get()).as("the page that is not done again, and both").isEqualTo(2 + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void older_code_is_refused_unless_it_begins_anew_on_purpose(String mode) {
        dieAtPage(2, mode);
        model.deploy("tomorrow");
        dieAtPage(2, mode);
        model.deploy("today");

        assertThat(rebuild(RebuildRequest.of(mode)))
                .isInstanceOfSatisfying(
                        QueryResult.Failed.class,
                        failed ->
                                assertThat(((Problem.Rejected) failed.problem()).code())
                                        .isEqualTo("rebuild_of_newer_code"));
        assertThat(rebuild(RebuildRequest.of(mode).fromTheBeginning()).status()).isEqualTo(200);
        assertThat(texts()).containsExactly("1");
    }

    @Test
    void once_it_is_finished_any_code_may_begin_another_one() {
        model.deploy("tomorrow");
        report("blue-green");
        model.deploy("today");

        assertThat(report("blue-green").finished()).isTrue();
    }

    @Test
    void tables_that_somebody_dropped_are_made_and_filled_again() {
        dieAtPage(2, "blue-green");
        model.jdbc().execute("DROP TABLE \"public$sentence$rebuild\".sentence");

        assertThat(report("blue-green").finished()).isTrue();

        assertThat(texts()).containsExactly("1");
        assertThat(rows()).isEqualTo(20);
    }

    @Test
    void a_change_of_modes_leaves_no_tables_behind() {
        dieAtPage(2, "blue-green");
        assertThat(schemas()).contains("public$sentence$rebuild");

        report("in-place");

        assertThat(schemas()).doesNotContain("public$sentence$rebuild");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_call_whose_rebuild_was_taken_over_before_its_end_changes_nothing_more(String mode) {
        model.jdbc().update("INSERT INTO sentence VALUES ('ghost', 'wrong', 1)");
        model.beforeFinish(() ->
                model.jdbc()
                        .update(
                                "UPDATE rebuild SET owner = 'another call', lease_until = now() +"
                                        + " interval '1 minute'"));

        assertThatThrownBy(() -> report(mode))
                .hasMessageContaining("another call has taken the rebuild over");

        assertThat(model.text("ghost")).isEqualTo("wrong");
        assertThat(
                        model.texts(
                                "SELECT owner FROM rebuild WHERE finished_at IS NULL AND"
                                        + " lease_until > now()"))
                .containsExactly("another call");
    }

    private void dieAtPage(int number, String mode) {
        Rebuild dying =
                model.rebuild(
                        Duration.ZERO,
                        _ -> {
                            if (pages.incrementAndGet() % number == 0) {
                                throw new IllegalStateException("killed");
                            }
                        });
        assertThatThrownBy(() -> dying.rebuild(RebuildRequest.of(mode, 1, null)))
                .hasMessageContaining("killed");
        pages.set(2);
    }

    private RebuildReport report(String mode) {
        return ((QueryResult.Found<RebuildReport>) rebuild(RebuildRequest.of(mode, 1, null)))
                .view();
    }

    private QueryResult<RebuildReport> rebuild(RebuildRequest request) {
        return model.rebuild(LEASE, _ -> pages.incrementAndGet()).rebuild(request);
    }

    private List<String> texts() {
        return model.texts("SELECT DISTINCT text FROM sentence");
    }

    private int rows() {
        return model.texts("SELECT id FROM sentence").size();
    }

    private List<String> schemas() {
        return model.texts("SELECT nspname FROM pg_namespace");
    }
}
