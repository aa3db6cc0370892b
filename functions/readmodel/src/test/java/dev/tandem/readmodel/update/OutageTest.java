package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.sentence.OtherLock;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;

class OutageTest {

    @Test
    void without_a_database_all_fail_at_once_and_a_redelivery_mends_it() {
        List<StreamEvent<Word>> batch = List.of(word("a", 1), word("b", 1), word("c", 1));
        try (LocalPostgres postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
                SentenceReadModel model = new SentenceReadModel(postgres)) {
            postgres.stop();

            Map<String, Failure> failed = model.updater().handle(batch);

            assertThat(failed).containsOnlyKeys("a", "b", "c");
            assertThat(failed.values()).as("tried once for all").containsOnly(failed.get("a"));
            assertThat(failed.values()).hasOnlyElementsOfType(OutOfReach.class);

            postgres.startAgain();
            await("the pool to notice which of its connections are dead")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> model.updater().handle(batch).isEmpty());
            assertThat(model.text("c")).isEqualTo("1");
        }
    }

    @Test
    void a_database_that_goes_in_mid_batch_fails_all_at_once() {
        List<SortedSet<String>> tried = new ArrayList<>();
        try (SentenceReadModel model = new SentenceReadModel()) {
            Map<String, Failure> failed =
                    updater(model, ids -> tried.add(ids))
                            .handle(List.of(word("a", 1), word("b", 1)));

            assertThat(failed).containsOnlyKeys("a", "b");
            assertThat(failed.get("a")).isSameAs(failed.get("b"));
            assertThat(tried).as("what was tried").hasSize(1);
        }
    }

    @Test
    void a_database_that_goes_while_a_batch_is_taken_apart_fails_the_rest_at_once() {
        List<SortedSet<String>> tried = new ArrayList<>();
        try (SentenceReadModel model = new SentenceReadModel()) {
            Map<String, Failure> failed =
                    updater(model, ids -> tried.add(ids) && ids.first().equals("c"))
                            .handle(
                                    List.of(
                                            word("a", 1),
                                            word("b", 1, "poison"),
                                            word("c", 1),
                                            word("d", 1)));

            assertThat(model.text("a")).isEqualTo("1");
            assertThat(failed).containsOnlyKeys("b", "c", "d");
            assertThat(failed.get("b")).isInstanceOf(Fault.class);
            assertThat(failed.get("c")).isSameAs(failed.get("d"));
            assertThat(tried).as("what was tried: all, a, b, c").hasSize(4);
        }
    }

    /** Loses its session, as at a shutdown (57P01), whenever it is told to. */
    private static ReadModelUpdater<Word> updater(
            SentenceReadModel model, Predicate<SortedSet<String>> cut) {
        return model.updater(
                new OtherLock(
                        model.sentences(),
                        ids -> {
                            if (cut.test(ids)) {
                                model.jdbc()
                                        .execute("SELECT pg_terminate_backend(pg_backend_pid())");
                            }
                            return model.sentences().lock(ids);
                        }));
    }
}
