package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class RebuildTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int SENTENCES = 100;

    private final SentenceReadModel model = new SentenceReadModel();
    private final AtomicInteger rebuilt = new AtomicInteger();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void what_was_wrong_is_right_afterwards(String mode) {
        recordAll(3);
        model.jdbc().update("UPDATE sentence SET text = 'wrong' WHERE id < 's050'");
        model.jdbc().update("DELETE FROM sentence WHERE id > 's080'");

        RebuildReport report = report(RebuildRequest.of(mode));

        assertThat(report.finished()).isTrue();
        assertThat(report.aggregates()).isEqualTo(SENTENCES);
        assertThat(report.remainingSeconds()).isZero();
        assertThatAllAre("1 2 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void events_that_arrive_meanwhile_are_in_it(String mode) {
        recordAll(3);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger last = new AtomicInteger(3);
        var arriving = CompletableFuture.runAsync(() -> keepAdding(done, last));
        Awaitility.await("the first of them")
                .pollDelay(Duration.ZERO)
                .atMost(LEASE)
                .until(() -> last.get() > 3);

        report(RebuildRequest.of(mode));
        done.set(true);
        arriving.join();

        assertThat(last.get()).as("rounds of events that arrived").isGreaterThan(3);
        assertThatAllAre(sentence(last.get()));
        assertThat(model.updater().handle(words("s001", last.get() + 1L, last.get() + 1L)))
                .as("afterwards the live tables are those that updaters use")
                .isEmpty();
        assertThat(model.text("s001")).isEqualTo(sentence(last.get() + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_rebuild_that_dies_goes_on_where_it_was(String mode) {
        recordAll(2);
        model.jdbc().update("UPDATE sentence SET text = 'wrong'");
        Rebuild dying =
                model.rebuild(
                        Duration.ZERO,
                        _ -> {
                            if (rebuilt.incrementAndGet() == 6) {
                                throw new IllegalStateException("killed");
                            }
                        });
        assertThatThrownBy(() -> dying.rebuild(RebuildRequest.of(mode, 1, null)))
                .hasMessageContaining("killed");

        RebuildReport report = report(RebuildRequest.of(mode));

        assertThat(report.finished()).isTrue();
        assertThat(report.aggregates()).isEqualTo(SENTENCES);
        assertThat(rebuilt.get()).as("pages that were not done again").isEqualTo(6 + 5);
        assertThatAllAre("1 2");
    }

    @Test
    void a_rebuild_stops_in_time_and_goes_on_when_called_again() {
        recordAll(2);
        Rebuild slow = model.rebuild(LEASE, _ -> pause());

        RebuildReport first = report(slow, RebuildRequest.of("in-place", 1, 1));

        assertThat(first.finished()).isFalse();
        assertThat(first.aggregates()).isPositive().isLessThan(SENTENCES);
        assertThat(first.estimatedEvents()).isEqualTo(2 * SENTENCES);
        assertThat(report(RebuildRequest.of("in-place")).finished()).isTrue();
    }

    @Test
    void one_call_works_on_it_at_a_time() {
        recordAll(1);
        AtomicInteger status = new AtomicInteger();
        Rebuild first =
                model.rebuild(
                        LEASE,
                        _ ->
                                status.set(
                                        model.rebuild(LEASE, _ -> {})
                                                .rebuild(RebuildRequest.of("in-place"))
                                                .status()));

        assertThat(first.rebuild(RebuildRequest.of("in-place")).status()).isEqualTo(200);

        assertThat(status.get()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void what_can_t_be_rebuilt_is_named_stays_as_it_was_and_holds_up_nobody(String mode) {
        recordAll(1);
        deliver(word("bad", 1));
        model.log().record(List.of(word("bad", 2, "poison")));
        model.jdbc().update("UPDATE sentence SET text = 'wrong'");

        RebuildReport failed = report(RebuildRequest.of(mode));

        assertThat(failed.finished()).isTrue();
        assertThat(failed.failed()).isEqualTo(1);
        assertThat(failed.failures().get("bad")).contains("event 2 (word_added) of sentence bad");
        assertThatAllAre("1");
        assertThat(model.text("bad")).isEqualTo("wrong");

        model.mend();
        assertThat(report(RebuildRequest.of(mode)).failed()).isZero();
        assertThat(model.text("bad")).isEqualTo("1 poison");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_call_with_many_that_can_t_be_rebuilt_stops_in_time(String mode) {
        for (int i = 0; i < 40; i++) {
            model.log().record(List.of(word("f%03d".formatted(i), 1, "poison")));
        }
        report(RebuildRequest.of(mode));
        Rebuild slow = model.rebuild(LEASE, _ -> pause());

        long start = System.nanoTime();
        RebuildReport report = report(slow, RebuildRequest.of(mode, 1, 1));

        // all 40 would take 8 s at least; a machine that is busy is no reason to fail
        assertThat(report.finished())
                .as("after %d ms", (System.nanoTime() - start) / 1_000_000)
                .isFalse();
        assertThat(report.detail()).contains("call again to go on");
    }

    @Test
    void in_place_what_can_t_be_rebuilt_stays_as_it_was() {
        recordAll(1);
        model.log().record(List.of(word("s000", 2, "poison")));

        RebuildReport report = report(RebuildRequest.of("in-place"));

        assertThat(report.finished()).isTrue();
        assertThat(report.failures()).containsOnlyKeys("s000");
        assertThat(model.text("s000")).isEqualTo("1");
    }

    @Test
    void an_event_table_out_of_reach_is_told_and_the_next_call_goes_on() {
        recordAll(1);
        Rebuild rebuild = model.rebuild(LEASE, _ -> model.log().outOfReach(true));
        assertThat(rebuild.rebuild(RebuildRequest.of("in-place")).status()).isEqualTo(503);
        model.log().outOfReach(false);

        assertThat(report(RebuildRequest.of("in-place")).finished()).isTrue();
    }

    @Test
    void a_reader_never_misses_a_row() {
        recordAll(2);
        AtomicBoolean done = new AtomicBoolean();
        var reading =
                CompletableFuture.supplyAsync(() -> {
                    int looks = 0;
                    while (!done.get()) {
                        assertThat(model.text("s042")).isEqualTo("1 2");
                        looks++;
                    }
                    return looks;
                });

        for (String mode : List.of("in-place", "blue-green", "blue-green")) {
            assertThat(report(RebuildRequest.of(mode)).finished()).isTrue();
        }
        done.set(true);

        assertThat(reading.join()).isPositive();
    }

    @Test
    void a_request_is_checked() {
        assertThatThrownBy(() -> RebuildRequest.of("quickly", 0, 90_000))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("in-place or blue-green")
                .hasMessageContaining("is 0: must be 1 to 32")
                .hasMessageContaining("is 90000: must be 1 to 86400");
    }

    private void deliver(StreamEvent<Word> event) {
        model.log().record(List.of(event));
        assertThat(model.updater().handle(List.of(event))).isEmpty();
    }

    private void recordAll(int words) {
        for (int i = 0; i < SENTENCES; i++) {
            List<StreamEvent<Word>> events = words("s%03d".formatted(i), 1, words);
            model.log().record(events);
            assertThat(model.updater().handle(events)).isEmpty();
        }
    }

    /** Recorded first, as by a command; delivered then, as by a stream. */
    private void keepAdding(AtomicBoolean done, AtomicInteger last) {
        while (!done.get()) {
            int number = last.incrementAndGet();
            IntStream.range(0, SENTENCES)
                    .forEach(i -> {
                        List<StreamEvent<Word>> next = words("s%03d".formatted(i), number, number);
                        model.log().record(next);
                        assertThat(model.updater().handle(next)).isEmpty();
                    });
        }
    }

    private RebuildReport report(RebuildRequest request) {
        return report(model.rebuild(LEASE, (Set<String> _) -> rebuilt.incrementAndGet()), request);
    }

    private static RebuildReport report(Rebuild rebuild, RebuildRequest request) {
        return ((QueryResult.Found<RebuildReport>) rebuild.rebuild(request)).view();
    }

    private void assertThatAllAre(String text) {
        assertThat(
                        model.jdbc()
                                .queryForList(
                                        "SELECT text FROM sentence WHERE id LIKE 's%'",
                                        String.class))
                .hasSize(SENTENCES)
                .containsOnly(text);
    }

    private static String sentence(int words) {
        return IntStream.rangeClosed(1, words)
                .mapToObj(Integer::toString)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
