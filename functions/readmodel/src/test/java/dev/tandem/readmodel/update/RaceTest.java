package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
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
                overtaken(() -> model.updater().handle(List.of(word("s", 1), word("s", 2))));

        assertThat(slow.handle(words("s", 1, 3))).isEmpty();

        assertThat(model.text("s")).isEqualTo("1 2 3");
        assertThat(model.report()).isEqualTo(new BatchReport(1, 0, 2, 1, Map.of()));
    }

    @Test
    void an_updater_without_locks_that_was_overtaken_loses_its_guard_and_begins_again() {
        model.updater().handle(words("s", 1, 1));
        RowStore<String> withoutLocks = new Unlocked(model);
        ReadModelUpdater<Word> slow =
                model.updater(
                        new Overtaken(
                                withoutLocks,
                                new ArrayDeque<>(
                                        List.of(() -> model.updater().handle(words("s", 2, 3))))));

        assertThat(slow.handle(words("s", 2, 4))).isEmpty();

        assertThat(model.text("s")).isEqualTo("1 2 3 4");
        assertThat(model.report()).isEqualTo(new BatchReport(1, 0, 2, 1, Map.of()));
    }

    @Test
    void an_updater_that_is_overtaken_all_the_time_gives_up_and_says_so() {
        RowStore<String> never =
                new RowStore<>() {
                    @Override
                    public Map<String, Loaded<String>> load(SortedSet<String> ids) {
                        return Map.of();
                    }

                    @Override
                    public void save(List<RowChange<String>> changes) {
                        model.sentences().save(changes);
                    }
                };
        model.updater().handle(words("s", 1, 1));

        Map<String, RuntimeException> failed = model.updater(never).handle(words("s", 1, 2));

        assertThat(failed.get("s"))
                .isInstanceOf(ConcurrencyFailureException.class)
                .hasMessageContaining("s has a row meanwhile");
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

    private ReadModelUpdater<Word> overtaken(Runnable faster) {
        return model.updater(new Overtaken(model.sentences(), new ArrayDeque<>(List.of(faster))));
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    /** Lets another updater commit between the load and the save. */
    private record Overtaken(RowStore<String> store, Deque<Runnable> faster)
            implements RowStore<String> {

        @Override
        public Map<String, Loaded<String>> load(SortedSet<String> ids) {
            Map<String, Loaded<String>> loaded = store.load(ids);
            if (!faster.isEmpty()) {
                inBackground(faster.pop()).join();
            }
            return loaded;
        }

        @Override
        public void save(List<RowChange<String>> changes) {
            store.save(changes);
        }
    }

    /** What a store would be that forgets to lock. */
    private record Unlocked(SentenceReadModel model) implements RowStore<String> {

        @Override
        public Map<String, Loaded<String>> load(SortedSet<String> ids) {
            return inOwnTransaction(ids);
        }

        private Map<String, Loaded<String>> inOwnTransaction(SortedSet<String> ids) {
            return CompletableFuture.supplyAsync(
                            () -> model.sentences().load(ids), Thread::startVirtualThread)
                    .join();
        }

        @Override
        public void save(List<RowChange<String>> changes) {
            model.sentences().save(changes);
        }
    }
}
