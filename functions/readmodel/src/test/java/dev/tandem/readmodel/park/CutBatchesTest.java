package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.sentence.OtherLock;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who is parked where what comes again is cut and halved, until those that fail are alone. */
class CutBatchesTest {

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void the_last_of_a_batch_that_fails_alone_is_parked() {
        var batches =
                new CutBatches(failing(ids -> ids.contains("s7")), true, sentences(8, "fine"));

        assertThat(batches.areDoneAfter(20)).isTrue();

        assertThat(parked()).containsExactly("s7 at 1: fails_alone");
    }

    @Test
    void one_that_never_had_others_in_its_batch_is_parked_where_others_get_in() {
        assertThat(model.updater().handle(sentences(2, "fine"))).isEmpty();
        var batches =
                new CutBatches(
                        failing(ids -> ids.contains("b")), true, recorded(List.of(word("b", 1))));

        assertThat(batches.areDoneAfter(5)).isTrue();

        assertThat(parked()).containsExactly("b at 1: fails_alone");
        assertThat(model.text("s0")).as("what was tried beside it").isEqualTo("fine");
    }

    @Test
    void what_fails_for_everybody_parks_nobody_and_holds_up_all() {
        assertThat(model.updater().handle(sentences(2, "fine"))).isEmpty();
        var batches = new CutBatches(failing(_ -> true), true, recorded(List.of(word("b", 1))));

        assertThat(batches.areDoneAfter(10)).isFalse();

        assertThat(parked()).isEmpty();
    }

    @Test
    void those_that_are_left_of_a_batch_are_parked_though_they_are_most_of_it_then() {
        List<StreamEvent<Word>> batch =
                IntStream.range(0, 20)
                        .mapToObj(i -> word("s" + (10 + i), 1, i < 14 ? "fine" : "poison"))
                        .toList();
        var batches = new CutBatches(model.parking(3), false, recorded(batch));

        assertThat(batches.areDoneAfter(5)).isTrue();

        assertThat(parked()).hasSize(6).contains("s24 at 1: projection_failed");
    }

    @Test
    void a_projection_that_fails_for_most_parks_nobody_however_its_batches_are_halved() {
        var batches = new CutBatches(model.parking(3), true, sentences(8, "poison"));

        assertThat(batches.areDoneAfter(30)).isFalse();
        assertThat(parked()).isEmpty();
        model.mend();

        assertThat(batches.areDoneAfter(30)).isTrue();
        assertThat(model.text("s7")).isEqualTo("poison");
    }

    /** One whose rows can't be locked for some: a bug. */
    private ParkingUpdater<Word> failing(Predicate<SortedSet<String>> fails) {
        var updater =
                model.updater(
                        new OtherLock(
                                model.sentences(),
                                ids -> {
                                    if (fails.test(ids)) {
                                        throw new IllegalStateException("a bug");
                                    }
                                    return model.sentences().lock(ids);
                                }));
        return new ParkingUpdater<>(updater, model.parked(), 3, _ -> {});
    }

    private List<StreamEvent<Word>> sentences(int count, String text) {
        return recorded(IntStream.range(0, count).mapToObj(i -> word("s" + i, 1, text)).toList());
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
