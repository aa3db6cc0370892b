package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.sentence.OtherLock;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

class RaceTest {

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void an_updater_that_was_overtaken_at_a_first_event_begins_again() {
        model.log().record(words("s", 1, 3));
        ReadModelUpdater<Word> slow =
                overtaken(
                        ids -> model.sentences().lock(ids),
                        () -> model.updater().handle(List.of(word("s", 1), word("s", 2))));

        assertThat(slow.handle(words("s", 1, 3))).isEmpty();

        assertThat(model.text("s")).isEqualTo("1 2 3");
        assertThat(model.report()).isEqualTo(new BatchReport(1, 0, 2, 1, Map.of()));
    }

    @Test
    void an_updater_without_locks_that_was_overtaken_loses_its_guard_and_begins_again() {
        model.updater().handle(words("s", 1, 1));
        ReadModelUpdater<Word> slow =
                overtaken(
                        ids -> inOwnTransaction(() -> model.sentences().lock(ids)),
                        () -> model.updater().handle(words("s", 2, 3)));

        assertThat(slow.handle(words("s", 2, 4))).isEmpty();

        assertThat(model.text("s")).isEqualTo("1 2 3 4");
        assertThat(model.report()).isEqualTo(new BatchReport(1, 0, 2, 1, Map.of()));
    }

    @Test
    void an_updater_that_is_overtaken_all_the_time_gives_up_and_says_so() {
        RowStore<String> never = new OtherLock(model.sentences(), _ -> Map.of());
        model.updater().handle(words("s", 1, 1));

        Map<String, Failure> failed = model.updater(never).handle(words("s", 1, 2));

        assertThat(failed.get("s")).isEqualTo(new Race("StaleRowException: s has a row meanwhile"));
        assertThat(model.text("s")).isEqualTo("1");
    }

    @Test
    void updaters_side_by_side_end_where_one_alone_would() {
        List<StreamEvent<Word>> all =
                IntStream.range(0, 8)
                        .mapToObj(i -> words("s" + i, 1, 40))
                        .flatMap(List::stream)
                        .toList();
        model.log().record(all);

        CompletableFuture.allOf(
                        IntStream.range(0, 4)
                                .mapToObj(seed -> inBackground(() -> deliver(all, seed)))
                                .toArray(CompletableFuture[]::new))
                .join();

        String counted =
                String.join(" ", IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).toList());
        assertThat(IntStream.range(0, 8).mapToObj(i -> model.text("s" + i)))
                .allSatisfy(text -> assertThat(text).isEqualTo(counted));
        assertThat(model.reports()).allSatisfy(report -> assertThat(report.failed()).isEmpty());
        assertThat(model.reports().stream().mapToInt(BatchReport::applied).sum())
                .as("each event is committed once")
                .isEqualTo(all.size());
    }

    private void deliver(List<StreamEvent<Word>> events, long seed) {
        Random random = new Random(seed);
        List<StreamEvent<Word>> shuffled = new ArrayList<>(events);
        // near to order, as on a stream: else the first batch would heal everything
        for (int i = 0; i + 8 <= shuffled.size(); i += 4) {
            Collections.shuffle(shuffled.subList(i, i + 8), random);
        }
        for (int from = 0; from < shuffled.size(); from += 10) {
            model.updater().handle(shuffled.subList(from, from + 10));
        }
    }

    /** One that another updater commits in front of, between the lock and the save. */
    private ReadModelUpdater<Word> overtaken(
            Function<SortedSet<String>, Map<String, Row<String>>> lock, Runnable faster) {
        Deque<Runnable> once = new ArrayDeque<>(List.of(faster));
        return model.updater(
                new OtherLock(
                        model.sentences(),
                        ids -> {
                            Map<String, Row<String>> locked = lock.apply(ids);
                            if (!once.isEmpty()) {
                                inBackground(once.pop()).join();
                            }
                            return locked;
                        }));
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    /** What a lock would be in a store that forgets it. */
    private static <T> T inOwnTransaction(Supplier<T> lock) {
        return CompletableFuture.supplyAsync(lock, Thread::startVirtualThread).join();
    }
}
