package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.sentence.OtherLock;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Who is parked is asked with the locks of the batch, so that his row is locked as well. */
class ParkedRowsTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final List<SortedSet<String>> tried = new ArrayList<>();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_parked_row_that_can_t_be_locked_is_in_nobody_s_way() {
        ParkingUpdater<Word> failing = failingFor("b");
        deliver(failing, List.of(word("z", 1)));
        deliver(model.parking(1), List.of(word("b", 1, "poison")));

        deliver(failing, List.of(word("a", 1), word("b", 2), word("c", 1)));
        deliver(failing, List.of(word("a", 2), word("b", 3)));

        assertThat(model.text("a")).isEqualTo("1 2");
        assertThat(model.text("c")).isEqualTo("1");
        assertThat(model.text("b")).isEmpty();
        assertThat(tried).as("one, all, those who are left, and those alone").hasSize(4);
    }

    @Test
    void nobody_waits_for_a_parked_row_that_somebody_else_has_locked() {
        ParkingUpdater<Word> updater = model.parking(1);
        deliver(updater, List.of(word("b", 1)));
        deliver(updater, List.of(word("b", 2, "poison")));
        deliver(updater, List.of(word("a", 1), word("b", 3)));

        model.transactions()
                .executeWithoutResult(_ -> {
                    model.jdbc().queryForList("SELECT FROM sentence WHERE id = 'b' FOR UPDATE");
                    assertThat(waits(updater, List.of(word("a", 2), word("b", 4)))).isFalse();
                });

        assertThat(model.text("a")).isEqualTo("1 2");
    }

    /** Whether these can't be delivered for seconds, which else takes some milliseconds. */
    private boolean waits(ParkingUpdater<Word> updater, List<StreamEvent<Word>> events) {
        try {
            return !Thread.startVirtualThread(() -> deliver(updater, events))
                    .join(Duration.ofSeconds(60));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_batch_of_which_all_are_parked_is_done() {
        deliver(model.parking(1), List.of(word("b", 1, "poison")));

        deliver(model.parking(1), List.of(word("b", 2)));

        assertThat(model.text("b")).isEmpty();
        assertThat(model.parked().find("b").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void one_that_could_go_on_by_now_waits_until_it_is_redriven() {
        ParkingUpdater<Word> updater = model.parking(1);
        deliver(updater, List.of(word("b", 1, "poison")));
        model.mend();

        deliver(updater, List.of(word("a", 1), word("b", 2)));

        assertThat(model.text("a")).isEqualTo("1");
        assertThat(model.text("b")).isEmpty();
        assertThat(model.parked().find("b")).isPresent();
    }

    private ParkingUpdater<Word> failingFor(String id) {
        var updater =
                model.updater(
                        new OtherLock(
                                model.sentences(),
                                ids -> {
                                    tried.add(ids);
                                    if (ids.contains(id)) {
                                        throw new IllegalStateException("a bug");
                                    }
                                    return model.sentences().lock(ids);
                                }));
        return new ParkingUpdater<>(updater, model.parked(), 3, _ -> {});
    }

    private void deliver(ParkingUpdater<Word> updater, List<StreamEvent<Word>> events) {
        model.log().record(events);
        assertThat(updater.handle(events)).isEmpty();
    }
}
