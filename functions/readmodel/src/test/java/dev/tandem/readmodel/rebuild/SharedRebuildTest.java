package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Calls of one name share a rebuild. */
class SharedRebuildTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int SENTENCES = 200;

    private final SentenceReadModel model = new SentenceReadModel();
    private final ConcurrentLinkedQueue<String> rebuilt = new ConcurrentLinkedQueue<>();
    private final AtomicInteger finished = new AtomicInteger();

    @BeforeEach
    void record() {
        for (int i = 0; i < SENTENCES; i++) {
            List<StreamEvent<Word>> events = words("s%03d".formatted(i), 1, 2);
            model.log().record(events);
        }
        model.jdbc()
                .update(
                        "INSERT INTO sentence SELECT to_char(i, '\"s\"FM000'), 'wrong', 2 FROM"
                                + " generate_series(0, ?) i",
                        SENTENCES - 1);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void each_does_a_part_of_it_and_one_finishes_it(String mode) {
        CountDownLatch bothAreAtIt = new CountDownLatch(2);
        AtomicInteger ofTheFirst = new AtomicInteger();
        AtomicInteger ofTheSecond = new AtomicInteger();

        var first = start(mode, ids -> at(ids, ofTheFirst, bothAreAtIt));
        var second = start(mode, ids -> at(ids, ofTheSecond, bothAreAtIt));

        for (var call : List.of(first, second)) {
            RebuildReport report = report(call.join());
            assertThat(report.finished()).isTrue();
            assertThat(report.aggregates()).as("by all calls").isEqualTo(SENTENCES);
            assertThat(report.events()).isEqualTo(2 * SENTENCES);
        }
        assertThat(rebuilt).as("each by one of them").hasSize(SENTENCES).doesNotHaveDuplicates();
        assertThat(ofTheFirst.get()).isPositive();
        assertThat(ofTheSecond.get()).isPositive();
        assertThat(finished.get()).as("what is done once it is finished").isEqualTo(1);
        assertThatAllAreRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void one_that_comes_after_the_end_is_told_of_it_and_begins_no_other(String mode) {
        report(call(mode, rebuilt::addAll));

        RebuildReport report = report(call(mode, rebuilt::addAll));

        assertThat(report.finished()).isTrue();
        assertThat(report.aggregates()).isEqualTo(SENTENCES);
        assertThat(rebuilt).as("once").hasSize(SENTENCES);
        assertThat(finished.get()).isEqualTo(1);

        model.deploy("tomorrow");
        assertThat(report(call(mode, rebuilt::addAll)).finished()).isTrue();
        assertThat(rebuilt).as("once more by other code").hasSize(2 * SENTENCES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void what_a_call_has_lost_to_another_one_it_does_not_write(String mode) {
        AtomicReference<@Nullable Set<String>> page = new AtomicReference<>();

        QueryResult<RebuildReport> slow =
                call(
                        mode,
                        ids -> {
                            if (page.compareAndSet(null, Set.copyOf(ids))) {
                                // as for a call that is frozen: no sign of life, until it wakes
                                expire();
                                assertThat(report(call(mode, _ -> {})).finished()).isTrue();
                                spoil();
                            }
                        });

        assertThat(report(slow).finished()).as("by the other one").isTrue();
        assertThat(page.get()).isNotEmpty();
        assertThat(model.texts("SELECT text FROM sentence"))
                .as("after the end")
                .hasSize(SENTENCES)
                .containsOnly("spoilt");
        assertThat(finished.get()).isEqualTo(1);
    }

    @Test
    void in_place_a_call_that_has_lost_one_segment_goes_on_with_others() {
        AtomicInteger pages = new AtomicInteger();

        RebuildReport report =
                report(
                        call(
                                "in-place",
                                ids -> {
                                    if (pages.incrementAndGet() == 3) {
                                        model.jdbc()
                                                .update(
                                                        "UPDATE shared_work_part SET claimed_by ="
                                                                + " 'dead' WHERE claimed_by IS NOT"
                                                                + " NULL AND NOT finished");
                                    }
                                    rebuilt.addAll(ids);
                                }));

        assertThat(report.finished()).isTrue();
        assertThat(report.aggregates()).isEqualTo(SENTENCES);
        assertThat(rebuilt).as("a page was begun twice").hasSizeGreaterThan(SENTENCES);
        assertThatAllAreRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void what_a_call_that_died_has_left_is_gone_on_with_where_it_was(String mode) {
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() ->
                        call(
                                mode,
                                ids -> {
                                    if (pages.incrementAndGet() == 10) {
                                        throw new IllegalStateException("killed");
                                    }
                                    rebuilt.addAll(ids);
                                }))
                .hasMessageContaining("killed");
        assertThat(rebuilt).hasSizeBetween(1, SENTENCES - 1);

        RebuildReport report = report(call(mode, rebuilt::addAll));

        assertThat(report.finished()).isTrue();
        assertThat(report.aggregates()).isEqualTo(SENTENCES);
        assertThat(rebuilt).hasSize(SENTENCES).doesNotHaveDuplicates();
        assertThatAllAreRight();
    }

    @Test
    void calls_of_another_name_mode_or_code_wait_until_it_is_finished_or_left() {
        AtomicReference<List<QueryResult<RebuildReport>>> others = new AtomicReference<>();
        report(
                call(
                        "in-place",
                        _ -> {
                            if (others.get() == null) {
                                others.set(
                                        List.of(
                                                rebuild(_ -> {}, request("in-place").shared("b")),
                                                rebuild(_ -> {}, RebuildRequest.of("in-place")),
                                                call("blue-green", _ -> {}),
                                                ofOtherCode()));
                            }
                        }));

        assertThat(others.get())
                .allSatisfy(other ->
                        assertThat(((QueryResult.Failed<?>) other).problem())
                                .isInstanceOf(Problem.Unavailable.class)
                                .extracting(Problem::detail)
                                .asString()
                                .contains("another call is rebuilding it"));
        assertThatAllAreRight();
    }

    @Test
    void rows_without_events_are_found_by_what_all_calls_have_met() {
        model.jdbc().update("INSERT INTO sentence VALUES ('ghost', 'wrong', 1)");
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() ->
                        call(
                                "in-place",
                                _ -> {
                                    if (pages.incrementAndGet() == 10) {
                                        throw new IllegalStateException("killed");
                                    }
                                }))
                .hasMessageContaining("killed");
        int before = model.log().reads();

        assertThat(report(call("in-place", rebuilt::addAll)).finished()).isTrue();

        assertThat(model.texts("SELECT id FROM sentence WHERE id = 'ghost'")).isEmpty();
        assertThat(model.log().reads() - before)
                .as("those that it rebuilt, and the ghost's")
                .isBetween(rebuilt.size(), rebuilt.size() + 5);
    }

    private void at(Set<String> ids, AtomicInteger pages, CountDownLatch bothAreAtIt) {
        rebuilt.addAll(ids);
        if (pages.incrementAndGet() == 1) {
            bothAreAtIt.countDown();
            try {
                assertThat(bothAreAtIt.await(60, TimeUnit.SECONDS)).as("the other call").isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void expire() {
        model.jdbc().update("UPDATE shared_work_call SET lease_until = now() - interval '1 hour'");
    }

    private void spoil() {
        model.jdbc().update("UPDATE sentence SET text = 'spoilt'");
    }

    private QueryResult<RebuildReport> ofOtherCode() {
        model.deploy("tomorrow");
        try {
            return call("in-place", _ -> {});
        } finally {
            model.deploy("today");
        }
    }

    private CompletableFuture<QueryResult<RebuildReport>> start(
            String mode, Consumer<Set<String>> interrupt) {
        return CompletableFuture.supplyAsync(
                () -> call(mode, interrupt), call -> Thread.ofPlatform().start(call));
    }

    private QueryResult<RebuildReport> call(String mode, Consumer<Set<String>> interrupt) {
        return rebuild(interrupt, request(mode));
    }

    private static RebuildRequest request(String mode) {
        return RebuildRequest.of(mode, 1, 20).shared("after the mend");
    }

    private QueryResult<RebuildReport> rebuild(
            Consumer<Set<String>> interrupt, RebuildRequest request) {
        return model.rebuild(LEASE, interrupt, _ -> finished.incrementAndGet()).rebuild(request);
    }

    private static RebuildReport report(QueryResult<RebuildReport> result) {
        return ((QueryResult.Found<RebuildReport>) result).view();
    }

    private void assertThatAllAreRight() {
        assertThat(model.texts("SELECT text FROM sentence WHERE id LIKE 's%'"))
                .hasSize(SENTENCES)
                .containsOnly("1 2");
    }
}
