package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.sentence.SentenceProjection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Pages that were scanned ahead, and are not worked at in the end. */
class GivenUpPagesTest {

    private static final Histories.Page<Word> EMPTY = new Histories.Page<>(List.of(), 0, null);

    private final SentenceReadModel model = new SentenceReadModel();
    private final CountDownLatch isAhead = new CountDownLatch(1);
    private final AtomicBoolean isBegun = new AtomicBoolean();

    @BeforeEach
    void record() {
        model.log().record(words("t", 1, 2));
        model.jdbc().update("INSERT INTO sentence VALUES ('x', 'wrong', 5)");
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the one that was begun", "the next one"})
    void nothing_is_made_of_what_was_scanned_for_a_part_that_was_lost(String page) {
        // all events of x are there when it is scanned, and none when the end is made
        AtomicBoolean isScanned = new AtomicBoolean();
        Supplier<List<History<Word>>> x =
                () -> isScanned.getAndSet(true) ? List.of() : List.of(history("x", 5));
        boolean isOfTheNext = page.equals("the next one");
        Rebuild rebuild =
                rebuild(
                        isOfTheNext ? List::of : x,
                        () -> {
                            isAhead.countDown();
                            return isOfTheNext ? new Histories.Page<>(x.get(), 0, null) : EMPTY;
                        },
                        () ->
                                model.jdbc()
                                        .update(
                                                "UPDATE shared_work_part SET claimed_by = 'dead'"
                                                        + " WHERE claimed_by IS NOT NULL AND NOT"
                                                        + " finished"));

        assertThat(report(rebuild).finished()).isTrue();

        assertThat(isScanned).isTrue();
        assertThat(model.texts("SELECT id FROM sentence")).containsExactly("t");
    }

    @Test
    void no_page_is_read_any_longer_once_a_call_has_ended() {
        AtomicBoolean isOver = new AtomicBoolean();
        Rebuild rebuild =
                rebuild(
                        List::of,
                        () -> {
                            isAhead.countDown();
                            try {
                                await(new CountDownLatch(1));
                                return EMPTY;
                            } finally {
                                isOver.set(true);
                            }
                        },
                        () -> {
                            throw new IllegalStateException("killed");
                        });

        assertThatThrownBy(() -> report(rebuild)).hasMessageContaining("killed");

        assertThat(isOver).isTrue();
    }

    @Test
    void a_page_that_does_not_come_in_time_is_for_the_next_call() {
        AtomicBoolean isThere = new AtomicBoolean();
        Rebuild rebuild =
                rebuild(
                        List::of,
                        () -> {
                            isAhead.countDown();
                            if (!isThere.get()) {
                                await(new CountDownLatch(1));
                            }
                            return EMPTY;
                        },
                        () -> {});

        RebuildReport first = report(rebuild, 1);
        isThere.set(true);
        RebuildReport second = report(rebuild, 20);

        assertThat(first.finished()).isFalse();
        assertThat(first.aggregates()).as("of the page before").isEqualTo(1);
        assertThat(second.finished()).isTrue();
        assertThat(model.texts("SELECT id FROM sentence")).containsExactly("t");
    }

    private Rebuild rebuild(
            Supplier<List<History<Word>>> besideTheFirst,
            Supplier<Histories.Page<Word>> second,
            Runnable atTheFirst) {
        ScannedAggregates<Word> scanned =
                ScannedAggregates.of(
                        new EventHistory<>(
                                new AggregateType("sentence", "sentenceId"),
                                model.log(),
                                model.log(),
                                twoPages(besideTheFirst, second)));
        InPlace target =
                new InPlace(
                        own -> {
                            if (!isBegun.getAndSet(true)) {
                                await(isAhead);
                                atTheFirst.run();
                            }
                            return new ReadModelUpdater<>(
                                    scanned.rows(model.sentences()),
                                    new SentenceProjection(),
                                    scanned.log(),
                                    own,
                                    _ -> {});
                        },
                        model.transactions(),
                        model.sentences());
        return new Rebuild(
                "sentence",
                scanned,
                Map.of(RebuildRequest.IN_PLACE, target),
                JdbcClient.create(model.jdbc()),
                model.transactions(),
                Duration.ofMinutes(1),
                () -> "today",
                _ -> {});
    }

    private static Histories<Word> twoPages(
            Supplier<List<History<Word>>> besideTheFirst, Supplier<Histories.Page<Word>> second) {
        return new Histories<>() {
            @Override
            public Page<Word> page(Segment segment, @Nullable String afterOrNull) {
                if (afterOrNull != null) {
                    return second.get();
                }
                List<History<Word>> first = new ArrayList<>(besideTheFirst.get());
                first.add(history("t", 2));
                return new Page<>(first, 2, "second");
            }
        };
    }

    private static History<Word> history(String id, int events) {
        return new History<>(id, new Contents<>(words(id, 1, events), List.of()));
    }

    private static RebuildReport report(Rebuild rebuild) {
        return report(rebuild, 20);
    }

    private static RebuildReport report(Rebuild rebuild, int seconds) {
        return ((QueryResult.Found<RebuildReport>)
                        rebuild.rebuild(RebuildRequest.of(RebuildRequest.IN_PLACE, 1, seconds)))
                .view();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).as("the other thread").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
