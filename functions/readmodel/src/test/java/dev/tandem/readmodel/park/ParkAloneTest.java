package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.OtherLock;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What is nobody's fault by its kind, and yet stands in everybody's way. */
class ParkAloneTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private volatile String unlucky = "b";

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void whoever_fails_alone_time_and_again_is_parked_whatever_it_is() {
        ParkingUpdater<Word> parking = failing();
        List<StreamEvent<Word>> batch = recorded(List.of(word("a", 1), word("b", 1), word("c", 1)));

        assertThat(parking.handle(batch)).containsOnlyKeys("b");
        assertThat(parking.handle(batch)).containsOnlyKeys("b");
        assertThat(parking.handle(batch)).isEmpty();

        assertThat(parked()).containsExactly("b at 1: fails_alone");
        unlucky = "";
        var report = new Redrive(parking, model.parked()).redrive(RedriveRequest.everything());
        assertThat(((QueryResult.Found<RedriveReport>) report).view().redriven()).isEqualTo(1);
        assertThat(model.text("b")).isEqualTo("1");
    }

    @Test
    void what_fails_for_everybody_parks_nobody() {
        ParkingUpdater<Word> parking = failing();
        List<StreamEvent<Word>> batch = recorded(List.of(word("b", 1)));

        for (int delivery = 0; delivery < 6; delivery++) {
            assertThat(parking.handle(batch)).containsOnlyKeys("b");
        }

        assertThat(parked()).isEmpty();
    }

    @Test
    void one_that_can_t_be_taken_up_does_not_end_the_redrive_of_those_behind_it() {
        ParkingUpdater<Word> parking = failing();
        List<StreamEvent<Word>> batch = recorded(List.of(word("a", 1), word("b", 1), word("c", 1)));
        for (int delivery = 0; delivery < 3; delivery++) {
            parking.handle(batch);
        }
        model.parking(1).handle(recorded(List.of(word("z", 1, "poison"))));
        model.mend();

        var report =
                ((QueryResult.Found<RedriveReport>)
                                new Redrive(failing(), model.parked())
                                        .redrive(RedriveRequest.everything()))
                        .view();

        assertThat(report.stillParked()).isEqualTo(2);
        assertThat(parked()).containsExactly("b at 1: fails_alone", "z at 1: projection_failed");
    }

    @Test
    void a_projection_that_fails_for_most_parks_nobody_and_once_mended_all_get_in() {
        ParkingUpdater<Word> parking = model.parking(1);
        List<StreamEvent<Word>> batch = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            batch.addAll(recorded(List.of(word("s" + i, 1, i < 6 ? "poison" : "fine"))));
        }

        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(parking.handle(batch)).hasSize(6);
        }
        assertThat(parked()).isEmpty();

        model.mend();
        assertThat(parking.handle(batch)).isEmpty();
        assertThat(model.text("s5")).isEqualTo("poison");
    }

    @Test
    void a_value_that_another_row_has_is_a_fault_and_no_race_for_ever() {
        model.jdbc().execute("CREATE UNIQUE INDEX one_of_each ON sentence (text)");
        ParkingUpdater<Word> parking = model.parking(1);
        assertThat(parking.handle(recorded(List.of(word("a", 1, "hello"))))).isEmpty();

        assertThat(parking.handle(recorded(List.of(word("b", 1, "hello"))))).isEmpty();

        assertThat(parked()).containsExactly("b at 1: constraint_violated");
    }

    /** One whose rows can't be locked for one aggregate: a bug. */
    private ParkingUpdater<Word> failing() {
        var updater =
                model.updater(
                        new OtherLock(
                                model.sentences(),
                                ids -> {
                                    if (ids.contains(unlucky)) {
                                        throw new IllegalStateException("a bug");
                                    }
                                    return model.sentences().lock(ids);
                                }));
        return new ParkingUpdater<>(updater, model.parked(), 3, _ -> {});
    }

    private List<StreamEvent<Word>> recorded(List<StreamEvent<Word>> events) {
        model.log().record(events);
        return events;
    }

    private List<String> parked() {
        return model.parked().page("", null, 10).stream()
                .map(one ->
                        "%s at %d: %s"
                                .formatted(one.aggregateId(), one.sequenceNumber(), one.reason()))
                .toList();
    }
}
