package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.jdbc.JdbcTestUtils;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ExtendWith(OutputCaptureExtension.class)
class ParkingTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final ParkingUpdater<Word> updater = model.parking(3);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void an_aggregate_is_parked_at_its_poison_after_as_many_attempts_as_it_has() {
        List<StreamEvent<Word>> batch =
                recorded(List.of(word("a", 1), word("b", 1), word("b", 2, "poison"), word("b", 3)));

        assertThat(updater.handle(batch)).as("first").containsOnlyKeys("b");
        assertThat(updater.handle(batch)).as("second").containsOnlyKeys("b");
        assertThat(parked()).isEmpty();
        assertThat(updater.handle(batch)).as("third").isEmpty();

        ParkedAggregate parked = model.parked().find("b").orElseThrow();
        assertThat(parked.sequenceNumber()).isEqualTo(2);
        assertThat(parked.reason()).isEqualTo("projection_failed");
        assertThat(parked.detail()).contains("event 2 (word_added) of sentence b");
        assertThat(parked.attempts()).isEqualTo(3);
        assertThat(parked.parkedAt()).isAfterOrEqualTo(parked.firstFailedAt());
        assertThat(model.parkReports()).containsExactly(new ParkReport(Set.of("b"), Set.of()));
        assertThat(model.text("a")).isEqualTo("1");
        assertThat(model.text("b")).as("what came before the poison is there").isEqualTo("1");
    }

    /** Of the projection, and of what writes its rows. */
    @ParameterizedTest
    @CsvSource({
        "endless, the projection failed at event 2 (word_added) of sentence b",
        "unlinked, the application's own code failed with NoClassDefFoundError"
    })
    void an_aggregate_whose_event_ends_in_an_error_is_parked_and_stops_no_other(
            String word, String told) {
        List<StreamEvent<Word>> batch =
                recorded(List.of(word("a", 1), word("b", 1), word("b", 2, word)));

        threeTimes(batch);

        assertThat(model.text("a")).isEqualTo("1");
        assertThat(model.text("b")).as("what came before it").isEqualTo("1");
        ParkedAggregate parked = model.parked().find("b").orElseThrow();
        assertThat(parked.sequenceNumber()).isEqualTo(2);
        assertThat(parked.detail()).contains(told, "the application's own code failed with");
    }

    @Test
    void later_events_of_a_parked_aggregate_wait_and_all_others_go_on() {
        park("b", "poison");

        assertThat(updater.handle(recorded(List.of(word("b", 2), word("a", 1), word("b", 3)))))
                .isEmpty();

        assertThat(model.text("a")).isEqualTo("1");
        assertThat(model.text("b")).isEmpty();
        assertThat(model.parkReports().getLast()).isEqualTo(new ParkReport(Set.of(), Set.of("b")));
        assertThat(model.parked().find("b").orElseThrow().attempts()).isEqualTo(3);
    }

    @Test
    void a_row_that_the_database_refuses_parks_at_the_event_that_made_it() {
        List<StreamEvent<Word>> batch =
                recorded(
                        List.of(
                                word("b", 1),
                                word("b", 2),
                                word("b", 3, "forbidden"),
                                word("b", 4)));
        threeTimes(batch);

        assertThat(model.parked().find("b").orElseThrow())
                .extracting(ParkedAggregate::sequenceNumber, ParkedAggregate::reason)
                .containsExactly(3L, "constraint_violated");
        assertThat(model.text("b")).isEqualTo("1 2");
    }

    @Test
    void an_event_that_can_t_be_read_parks_its_aggregate() {
        recorded(List.of(word("b", 1), word("b", 2, "unreadable"), word("b", 3)));
        var onTheStream = unreadable(2, "an event of tomorrow");
        assertThat(updater.handleUnreadable(Map.of("b", onTheStream))).containsOnlyKeys("b");
        assertThat(updater.handleUnreadable(Map.of("b", onTheStream))).containsOnlyKeys("b");

        assertThat(updater.handleUnreadable(Map.of("b", onTheStream))).isEmpty();

        assertThat(model.parked().find("b").orElseThrow())
                .extracting(ParkedAggregate::sequenceNumber, ParkedAggregate::reason)
                .containsExactly(2L, "unreadable_event");
        assertThat(model.text("b")).isEqualTo("1");
    }

    @Test
    void what_only_the_stream_could_not_tell_is_read_from_the_log() {
        recorded(List.of(word("b", 1), word("b", 2)));

        assertThat(updater.handleUnreadable(Map.of("b", unreadable(2, "cut short")))).isEmpty();

        assertThat(model.text("b")).isEqualTo("1 2");
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_hole_in_the_log_parks_at_what_is_missing() {
        model.log().record(List.of(word("b", 1), word("b", 2), word("b", 4)));

        threeTimes(List.of(word("b", 4)));

        assertThat(model.parked().find("b").orElseThrow())
                .extracting(ParkedAggregate::sequenceNumber, ParkedAggregate::reason)
                .containsExactly(3L, "hole_in_log");
        assertThat(model.text("b")).isEqualTo("1 2");
    }

    @Test
    void what_was_delivered_and_is_not_in_the_log_parks_too() {
        model.log().record(List.of(word("b", 1), word("c", 1)));

        threeTimes(List.of(word("b", 4)));
        for (int attempt = 1; attempt <= 3; attempt++) {
            updater.handleUnreadable(Map.of("c", unreadable(9, "forged")));
        }

        assertThat(parked())
                .extracting(ParkedAggregate::sequenceNumber, ParkedAggregate::reason)
                .containsExactly(tuple(2L, "hole_in_log"), tuple(9L, "unreadable_event"));
        assertThat(model.text("b") + model.text("c")).isEqualTo("11");
    }

    @Test
    void what_mends_itself_before_the_last_attempt_is_forgotten() {
        List<StreamEvent<Word>> batch = recorded(List.of(word("b", 1, "poison")));
        updater.handle(batch);
        updater.handle(batch);
        model.mend();

        assertThat(updater.handle(batch)).isEmpty();

        assertThat(notes()).isZero();
        assertThat(model.text("b")).isEqualTo("poison");
    }

    @Test
    void a_log_that_is_out_of_reach_parks_nobody() {
        model.log().outOfReach(true);

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(updater.handle(List.of(word("b", 2)))).containsOnlyKeys("b");
        }

        assertThat(notes()).isZero();
    }

    @Test
    void a_table_that_is_missing_parks_nobody() {
        model.jdbc().execute("ALTER TABLE sentence RENAME TO sentence_elsewhere");

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(updater.handle(recorded(List.of(word("b", 1))))).containsOnlyKeys("b");
        }

        assertThat(notes()).isZero();
    }

    @Test
    void a_database_that_is_down_parks_nobody() {
        try (LocalPostgres postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
                SentenceReadModel down = new SentenceReadModel(postgres)) {
            ParkingUpdater<Word> of = down.parking(1);
            postgres.stop();
            assertThat(of.handle(List.of(word("a", 1), word("b", 1)))).containsOnlyKeys("a", "b");
            postgres.startAgain();

            await("the pool to notice which of its connections are dead")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> of.handle(List.of(word("a", 1), word("b", 1))).isEmpty());
            assertThat(down.text("b")).isEqualTo("1");
        }
    }

    @Test
    void the_log_names_who_is_parked_and_nothing_of_what_its_events_hold(CapturedOutput output) {
        threeTimes(recorded(List.of(word("b", 1, "secret forbidden"))));

        assertThat(output)
                .contains("b is parked at event 1 after 3 attempts")
                .doesNotContain("secret");
        assertThat(model.parked().find("b").orElseThrow().detail()).doesNotContain("secret");
    }

    @Test
    void attempts_start_at_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.parking(0))
                .withMessageContaining("must be at least 1");
    }

    private static Fault unreadable(long sequenceNumber, String text) {
        return Fault.at(sequenceNumber, FaultReason.UNREADABLE_EVENT, text);
    }

    private void park(String id, String text) {
        threeTimes(recorded(List.of(word(id, 1, text))));
        assertThat(model.parked().find(id)).isPresent();
    }

    private void threeTimes(List<StreamEvent<Word>> batch) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            updater.handle(batch);
        }
    }

    private List<StreamEvent<Word>> recorded(List<StreamEvent<Word>> events) {
        model.log().record(events);
        return events;
    }

    private List<ParkedAggregate> parked() {
        return model.parked().page("", null, 10);
    }

    private int notes() {
        return JdbcTestUtils.countRowsInTable(model.jdbc(), "parked_aggregate");
    }
}
