package dev.tandem.readmodel.removal;

import static dev.tandem.readmodel.removal.Notes.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.query.Lookup;
import dev.tandem.readmodel.query.Patience;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.removal.Notes.Note;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A projection takes a row away by null, and what comes late does not bring it back. */
class RemovedRowTest {

    private final Notes notes = new Notes();
    private final MemoryLog<String> log = new MemoryLog<>();
    private final ReadModel<Note, String> model = notes.model(log);

    @Test
    void an_event_takes_the_row_away() {
        deliver(event("a", 1, "tea"), event("b", 1, "milk"));
        deliver(event("a", 2, "gone"));

        assertThat(notes.shown()).containsExactly("b 1 milk");
    }

    @Test
    void late_and_repeated_events_do_not_bring_it_back() {
        deliver(event("a", 1, "tea"), event("a", 2, "milk"));
        deliver(event("a", 3, "gone"));

        again(event("a", 2, "milk"));
        again(event("a", 1, "tea"));
        again(event("a", 3, "gone"));
        again(event("a", 1, "tea"), event("a", 2, "milk"), event("a", 3, "gone"));

        assertThat(notes.shown()).isEmpty();
        assertThat(Notes.parked(model)).isZero();
    }

    @Test
    void one_that_is_made_and_taken_away_in_one_batch_stays_away_too() {
        deliver(event("a", 1, "tea"), event("a", 2, "gone"));

        again(event("a", 1, "tea"));

        assertThat(notes.shown()).isEmpty();
    }

    @Test
    void one_that_never_was_is_no_matter() {
        deliver(event("a", 1, "gone"));
        again(event("a", 1, "gone"));
        deliver(event("a", 2, "tea"));

        assertThat(notes.shown()).containsExactly("a 2 tea");
    }

    @Test
    void a_later_event_makes_it_again_of_nothing_that_was_before() {
        deliver(event("a", 1, "tea"), event("a", 2, "gone"));

        deliver(event("a", 3, "milk"));
        again(event("a", 1, "tea"), event("a", 2, "gone"));
        deliver(event("a", 5, "jam"), event("a", 4, "honey"));

        assertThat(notes.shown()).containsExactly("a 5 milk honey jam");
    }

    @Test
    void one_that_is_gone_is_not_found_and_not_waited_for_by_who_knows_its_version() {
        deliver(event("a", 1, "tea"), event("a", 2, "gone"), event("b", 1, "milk"));
        var lookup =
                new Lookup<>(
                        "note",
                        id -> notes.shown().stream().filter(note -> note.startsWith(id)).findAny(),
                        note -> note.charAt(2) - '0',
                        Patience.of(Duration.ofMillis(50)),
                        model::goneAt);

        assertThat(lookup.find("a", 2L).status()).isEqualTo(404);
        assertThat(lookup.find("a", 3L).status()).as("it may come again").isEqualTo(503);
        assertThat(lookup.find("b", 1L).status()).isEqualTo(200);
        assertThat(lookup.find("c", 1L).status()).isEqualTo(503);
    }

    @Test
    void one_that_came_back_is_waited_for_by_who_knows_a_version_of_its_new_life() {
        var before = new MemoryLog<String>();
        before.record(List.of(event("a", 1, "tea"), event("a", 2, "gone")));
        notes.model(before).updater().catchUp("a");
        var clock = new AtomicInteger();
        var lookup =
                new Lookup<>(
                        "note",
                        id -> notes.shown().stream().filter(note -> note.startsWith(id)).findAny(),
                        note -> note.charAt(2) - '0',
                        new Patience(
                                Duration.ofMinutes(1),
                                () -> Instant.ofEpochSecond(30L * clock.get()),
                                _ -> {
                                    if (clock.getAndIncrement() == 0) {
                                        deliver(event("a", 1, "milk"));
                                    }
                                }),
                        model::goneAt);

        assertThat(lookup.find("a", 1L).status()).isEqualTo(200);
    }

    @Test
    void an_earlier_version_of_what_is_gone_is_not_found_once_the_wait_is_over() {
        deliver(event("a", 1, "tea"), event("a", 2, "milk"), event("a", 3, "gone"));
        var lookup =
                new Lookup<>(
                        "note",
                        _ -> Optional.<String>empty(),
                        String::length,
                        Patience.of(Duration.ofMillis(50)),
                        model::goneAt);

        assertThat(lookup.find("a", 2L).status()).isEqualTo(404);
    }

    @Test
    void a_rebuild_in_place_asks_of_no_row_whether_it_has_events_because_another_one_is_gone() {
        assertThat(readsOfARebuildWhere(goneBeside("live"))).isEqualTo(readsOfARebuildWhere("x"));
    }

    private int readsOfARebuildWhere(String gone) {
        var log = new MemoryLog<String>();
        ReadModel<Note, String> model = new Notes().model(log);
        var events =
                List.of(event("live", 1, "tea"), event(gone, 1, "milk"), event(gone, 2, "gone"));
        log.record(events);
        assertThat(model.handle(events)).isEmpty();
        int before = log.reads();
        assertThat(Notes.rebuilt(model, "in-place").finished()).isTrue();
        return log.reads() - before;
    }

    /** One in whose group of ids that one is: a rebuild compares them by group. */
    private static String goneBeside(String live) {
        var balance = new IdBalance();
        balance.add(live);
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "n" + i)
                .filter(balance::mayDiffer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_event_that_means_nothing_to_it_does_not_bring_it_back() {
        ReadModel<Note, String> deaf =
                notes.model(
                        log,
                        (note, event) ->
                                event.event().equals("looked at") ? note : note.after(event));
        log.record(
                List.of(event("a", 1, "tea"), event("a", 2, "gone"), event("a", 3, "looked at")));

        deaf.updater().catchUp("a");

        assertThat(notes.shown()).isEmpty();
    }

    @Test
    void one_that_is_taken_away_twice_stays_away() {
        deliver(event("a", 1, "tea"), event("a", 2, "gone"));
        deliver(event("a", 3, "milk"));
        deliver(event("a", 4, "gone"));

        again(event("a", 3, "milk"));

        assertThat(notes.shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_rebuild_leaves_away_what_is_gone_and_remembers_it(String mode) {
        deliver(event("a", 1, "tea"), event("a", 2, "gone"), event("b", 1, "milk"));

        assertThat(Notes.rebuilt(model, mode).finished()).isTrue();
        again(event("a", 1, "tea"));

        assertThat(notes.shown()).containsExactly("b 1 milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_rebuild_by_code_that_takes_more_away_does_so_without_asking(String mode) {
        for (int i = 0; i < 20; i++) {
            deliver(event("a" + i, 1, "tea"), event("a" + i, 2, "done"));
        }
        ReadModel<Note, String> newer =
                notes.model(
                        log,
                        (note, event) -> event.event().equals("done") ? null : note.after(event));

        RebuildReport report = Notes.rebuilt(newer, mode);

        assertThat(report.finished()).as("%s", report).isTrue();
        assertThat(report.failures()).isEmpty();
        assertThat(notes.shown()).isEmpty();
        newer.handle(List.of(event("a7", 1, "tea")));
        assertThat(notes.shown()).as("after a late event").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void one_that_others_refer_to_is_kept_and_told_as_it_is(String mode) {
        deliver(event("a", 1, "tea"), event("a", 2, "done"), event("b", 1, "milk"));
        notes.jdbc().execute("CREATE TABLE page (note_id text REFERENCES note)");
        notes.jdbc().update("INSERT INTO page VALUES ('a')");
        ReadModel<Note, String> newer =
                notes.model(
                        log,
                        (note, event) -> event.event().equals("done") ? null : note.after(event));

        RebuildReport report = Notes.rebuilt(newer, mode);

        assertThat(report.failures()).containsOnlyKeys("a");
        assertThat(report.failures().get("a"))
                .contains(mode.equals("in-place") ? "23503" : "an event took it away, and rows")
                .doesNotContain("no events");
        assertThat(notes.shown()).containsExactly("a 2 tea done", "b 1 milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_rebuild_by_code_that_takes_less_away_brings_it_back(String mode) {
        deliver(event("a", 1, "tea"), event("a", 2, "gone"), event("b", 1, "milk"));
        ReadModel<Note, String> newer =
                notes.model(log, (note, event) -> new Note(note.noteId(), event.event()));

        assertThat(Notes.rebuilt(newer, mode).finished()).isTrue();

        assertThat(notes.shown()).containsExactly("a 2 gone", "b 1 milk");
    }

    @Test
    void two_updaters_that_meet_do_not_bring_it_back() {
        List<StreamEvent<String>> events =
                List.of(event("a", 1, "tea"), event("a", 2, "milk"), event("a", 3, "gone"));
        log.record(events);

        IntStream.range(0, 40)
                .parallel()
                .forEach(i ->
                        assertThat(notes.model(log).handle(events.subList(i % 3, i % 3 + 1)))
                                .isEmpty());

        assertThat(notes.shown()).isEmpty();
    }

    @SafeVarargs
    private void deliver(StreamEvent<String>... events) {
        for (StreamEvent<String> event : events) {
            log.record(List.of(event));
        }
        again(events);
    }

    @SafeVarargs
    private void again(StreamEvent<String>... events) {
        List<StreamEvent<String>> batch = new ArrayList<>();
        for (StreamEvent<String> event : events) {
            batch.add(event);
        }
        assertThat(model.handle(batch)).isEmpty();
    }
}
