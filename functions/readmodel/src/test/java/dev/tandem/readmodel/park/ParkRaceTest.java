package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Another instance delivers a duplicate at the worst moment of a parking. */
class ParkRaceTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final AtomicReference<@Nullable Runnable> meanwhile =
            new AtomicReference<@Nullable Runnable>();
    private final AtomicReference<String> poison = new AtomicReference<>("poison");

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void an_event_is_in_the_read_model_or_parked_or_comes_again() {
        ParkingUpdater<Word> one = parking(3);
        ParkingUpdater<Word> other = parking(3);
        List<StreamEvent<Word>> first = recorded(word("b", 1));
        List<StreamEvent<Word>> bad = recorded(word("b", 2, "poison"));
        assertThat(one.handle(first)).isEmpty();
        assertThat(one.handle(bad)).containsOnlyKeys("b");
        assertThat(one.handle(bad)).containsOnlyKeys("b");

        // while it is tried for the last time, and the log is read for it
        meanwhile.set(() -> assertThat(other.handle(first)).isEmpty());
        assertThat(one.handle(bad)).as("done").isEmpty();

        assertThat(parked()).containsExactly("b at 2");
    }

    @Test
    void a_redrive_that_meets_another_poison_event_parks_again() {
        ParkingUpdater<Word> one = parking(1);
        ParkingUpdater<Word> other = parking(1);
        List<StreamEvent<Word>> first = recorded(word("b", 1, "poison"));
        recorded(word("b", 2));
        recorded(word("b", 3, "venom"));
        assertThat(one.handle(first)).isEmpty();
        assertThat(parked()).containsExactly("b at 1");
        poison.set("venom");

        meanwhile.set(() -> assertThat(other.handle(first)).isEmpty());
        var report = new Redrive(one, model.parked()).redrive(RedriveRequest.one("b"));

        assertThat(((QueryResult.Found<RedriveReport>) report).view().stillParked()).isEqualTo(1);
        assertThat(parked()).containsExactly("b at 3");
        assertThat(model.text("b")).isEqualTo("poison 2");
    }

    @Test
    void duplicates_of_earlier_events_between_the_attempts_don_t_begin_the_count_anew() {
        ParkingUpdater<Word> parking = parking(3);
        List<StreamEvent<Word>> first = recorded(word("b", 1));
        assertThat(parking.handle(first)).isEmpty();
        List<StreamEvent<Word>> bad = recorded(word("b", 2, "poison"));

        for (int attempt = 1; attempt < 3; attempt++) {
            assertThat(parking.handle(bad)).as("attempt %d", attempt).containsOnlyKeys("b");
            assertThat(parking.handle(first)).isEmpty();
        }

        assertThat(parking.handle(bad)).isEmpty();
        assertThat(parked()).containsExactly("b at 2");
    }

    @Test
    void once_the_event_itself_got_in_the_count_begins_anew() {
        ParkingUpdater<Word> parking = parking(2);
        List<StreamEvent<Word>> bad = recorded(word("b", 1, "poison"));
        assertThat(parking.handle(bad)).containsOnlyKeys("b");
        poison.set("venom");
        assertThat(parking.handle(bad)).isEmpty();

        assertThat(parking.handle(recorded(word("b", 2, "venom")))).containsOnlyKeys("b");

        assertThat(parked()).isEmpty();
    }

    private ParkingUpdater<Word> parking(int maxAttempts) {
        EventLog<Word> log =
                (id, after, upTo) -> {
                    List<StreamEvent<Word>> found = model.log().read(id, after, upTo);
                    Runnable other = meanwhile.getAndSet(null);
                    if (other != null) {
                        CompletableFuture.runAsync(other, Thread::startVirtualThread).join();
                    }
                    return found;
                };
        var updater =
                new ReadModelUpdater<>(
                        model.sentences(),
                        Projection.<String, Word>of(_ -> "", this::after),
                        log,
                        model.transactions(),
                        _ -> {});
        return new ParkingUpdater<>(updater, model.parked(), maxAttempts, _ -> {});
    }

    private String after(String text, StreamEvent<Word> event) {
        String word = event.event().text();
        if (word.equals(poison.get())) {
            throw new IllegalArgumentException("can't swallow this");
        }
        return text.isEmpty() ? word : text + " " + word;
    }

    private List<StreamEvent<Word>> recorded(StreamEvent<Word> event) {
        model.log().record(List.of(event));
        return List.of(event);
    }

    private List<String> parked() {
        return model.parked().page("", null, 10).stream()
                .map(one -> one.aggregateId() + " at " + one.sequenceNumber())
                .toList();
    }
}
