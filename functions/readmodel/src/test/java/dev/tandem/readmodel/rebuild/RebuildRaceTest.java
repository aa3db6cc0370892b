package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.BatchReport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Others at the worst moment of a rebuild. */
class RebuildRaceTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MANY = 120;

    private final SentenceReadModel model = new SentenceReadModel();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void close() {
        model.close();
    }

    @BeforeEach
    void record() {
        for (int i = 0; i < 20; i++) {
            deliver(words("s%03d".formatted(i), 1, 2));
        }
    }

    @Test
    void a_call_whose_rebuild_was_taken_over_stops() {
        Rebuild slow =
                model.rebuild(
                        Duration.ZERO,
                        _ -> {
                            if (begun.incrementAndGet() == 1) {
                                assertThat(rebuild(model.rebuild(LEASE, _ -> {}), "in-place"))
                                        .isEqualTo(200);
                            }
                        });

        assertThatThrownBy(() -> rebuild(slow, "in-place"))
                .hasMessageContaining("another call has taken the rebuild over");
        assertThat(begun.get()).as("pages that it began").isEqualTo(1);
    }

    @Test
    void what_arrives_for_an_aggregate_that_is_rebuilt_already_is_there_after_the_switch() {
        Rebuild rebuild =
                model.rebuild(
                        LEASE,
                        _ -> {
                            if (begun.incrementAndGet() == 2) {
                                deliver(words("s000", 3, 3));
                            }
                        });

        assertThat(rebuild(rebuild, "blue-green")).isEqualTo(200);

        assertThat(model.text("s000")).isEqualTo("1 2 3");
    }

    @Test
    void what_arrives_while_tables_change_places_waits_and_is_there_afterwards() {
        CompletableFuture<Void> arriving = new CompletableFuture<>();
        model.tell(
                _ -> {
                    if (told.incrementAndGet() == begun.get() + 1) {
                        Thread.startVirtualThread(() -> {
                            deliver(words("s000", 3, 3));
                            arriving.complete(null);
                        });
                        await().atMost(LEASE).until(() -> arriving.isDone() || isSomebodyWaiting());
                    }
                },
                _ -> {});
        Rebuild rebuild = model.rebuild(LEASE, _ -> begun.incrementAndGet());

        assertThat(rebuild(rebuild, "blue-green")).isEqualTo(200);
        assertThat(arriving).succeedsWithin(LEASE);

        assertThat(told.get()).as("batches: pages, catching up, arriving").isEqualTo(2 + 1 + 1);
        assertThat(model.text("s000")).isEqualTo("1 2 3");
    }

    @Test
    void many_that_went_on_meanwhile_are_looked_for_once() {
        deliverToMany(1);
        model.beforeFinish(() -> {
            deliverToMany(2);
            model.reports().clear();
        });

        assertThat(rebuild(model.rebuild(LEASE, _ -> {}), "blue-green")).isEqualTo(200);

        assertThat(model.reports())
                .extracting(BatchReport::applied)
                .filteredOn(applied -> applied > 0)
                .containsExactly(MANY);
        assertThat(model.text("t000")).isEqualTo("1 2");
    }

    private void deliverToMany(int number) {
        for (int i = 0; i < MANY; i++) {
            deliver(words("t%03d".formatted(i), number, number));
        }
    }

    /** Recorded first, as by a command; delivered then, as by a stream. */
    private void deliver(List<StreamEvent<Word>> events) {
        model.log().record(events);
        assertThat(model.updater().handle(events)).isEmpty();
    }

    private static int rebuild(Rebuild rebuild, String mode) {
        return rebuild.rebuild(RebuildRequest.of(mode, 1, null)).status();
    }

    private boolean isSomebodyWaiting() {
        return Boolean.TRUE.equals(
                model.jdbc()
                        .queryForObject(
                                """
                                SELECT count(*) > 0 FROM pg_locks JOIN pg_database d
                                    ON d.oid = database AND d.datname = current_database()
                                 WHERE NOT granted
                                """,
                                Boolean.class));
    }
}
