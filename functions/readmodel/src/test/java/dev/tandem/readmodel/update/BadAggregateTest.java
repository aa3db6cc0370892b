package dev.tandem.readmodel.update;

import static dev.tandem.core.failure.FaultReason.CONSTRAINT_VIOLATED;
import static dev.tandem.core.failure.FaultReason.HOLE_IN_LOG;
import static dev.tandem.core.failure.FaultReason.PROJECTION_FAILED;
import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

@ExtendWith(OutputCaptureExtension.class)
class BadAggregateTest {

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_projection_that_fails_for_one_aggregate_holds_back_no_other() {
        Map<String, Failure> failed =
                handle(List.of(word("a", 1), word("b", 1), word("b", 2, "poison"), word("c", 1)));

        assertThat(model.text("a")).isEqualTo("1");
        assertThat(model.text("b")).isEmpty();
        assertThat(model.text("c")).isEqualTo("1");
        assertThat(failed).containsOnlyKeys("b");
        assertThat(failed.get("b"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.sequenceNumber()).hasValue(2);
                            assertThat(fault.reason()).isEqualTo(PROJECTION_FAILED);
                            assertThat(fault.text())
                                    .contains("event 2 (word_added) of sentence b")
                                    .contains("can't swallow this");
                        });
        assertThat(model.report().applied()).isEqualTo(2);
        assertThat(model.report().failed()).isEqualTo(failed);
    }

    @Test
    void a_statement_that_fails_in_mid_batch_leaves_nothing_of_it_behind() {
        handle(List.of(word("b", 1)));

        Map<String, Failure> failed =
                handle(List.of(word("b", 2, "forbidden"), word("b", 3), word("new", 1)));

        assertThat(failed).containsOnlyKeys("b");
        assertThat(failed.get("b"))
                .isEqualTo(
                        new Fault(
                                OptionalLong.empty(),
                                CONSTRAINT_VIOLATED,
                                "DataIntegrityViolationException, SQL state 23514"));
        assertThat(model.text("b")).isEqualTo("1");
        assertThat(model.text("new")).isEqualTo("1");
    }

    @Test
    void a_hole_in_the_log_is_loud_and_harms_its_aggregate_only() {
        model.log().record(List.of(word("a", 1), word("a", 2), word("a", 4), word("a", 5)));

        Map<String, Failure> failed = handle(List.of(word("a", 5), word("b", 1)));

        assertThat(model.text("a")).isEmpty();
        assertThat(model.text("b")).isEqualTo("1");
        assertThat(failed).containsOnlyKeys("a");
        assertHole(failed.get("a"), 3, "log of a has event 4 where event 3 was due");
    }

    @Test
    void a_log_that_begins_too_late_is_loud() {
        model.log().record(words("a", 3, 4));

        assertHole(handle(List.of(word("a", 4))).get("a"), 1, "has event 3 where event 1 was due");
    }

    @Test
    void a_log_that_ends_before_what_was_delivered_is_loud() {
        model.log().record(words("a", 1, 2));

        assertHole(
                handle(List.of(word("a", 4))).get("a"),
                3,
                "ends at event 2, but event 4 was delivered");
    }

    @Test
    void catching_up_over_a_hole_is_loud_and_changes_nothing() {
        model.log().record(List.of(word("a", 1), word("a", 3)));

        assertHole(
                model.updater().catchUp("a").failed().get("a"),
                2,
                "has event 3 where event 2 was due");
        assertThat(model.text("a")).isEmpty();
    }

    @Test
    void the_log_line_of_a_failure_tells_who_and_where_but_no_content(CapturedOutput output) {
        handle(List.of(word("a", 1, "secret forbidden"), word("b", 1), word("c", 7, "secret")));

        assertThat(output)
                .contains("a: events from 1 on are not in the read model")
                .contains("SQL state 23514")
                .contains("c: events from 7 on are not in the read model")
                .doesNotContain("secret");
    }

    private static void assertHole(@Nullable Failure failure, long missing, String text) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.sequenceNumber()).hasValue(missing);
                            assertThat(fault.reason()).isEqualTo(HOLE_IN_LOG);
                            assertThat(fault.text()).contains(text);
                        });
    }

    private Map<String, Failure> handle(List<StreamEvent<Word>> events) {
        return model.updater().handle(events);
    }
}
