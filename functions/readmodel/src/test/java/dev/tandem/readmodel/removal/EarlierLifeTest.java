package dev.tandem.readmodel.removal;

import static dev.tandem.readmodel.removal.Notes.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.removal.Notes.Note;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * An aggregate is erased from the event table, its rows are forgotten, and somebody creates one
 * with the same id.
 */
class EarlierLifeTest {

    private final Notes notes = new Notes();
    private final MemoryLog<String> log = new MemoryLog<>();
    private final ReadModel<Note, String> model = notes.model(log);

    @BeforeEach
    void showTheOneThatWillBeErased() {
        MemoryLog<String> before = new MemoryLog<>();
        before.record(
                List.of(event("a", 1, "Erin's"), event("a", 2, "own"), event("a", 3, "secret")));
        notes.model(before).updater().catchUp("a");
        assertThat(notes.shown()).containsExactly("a 3 Erin's own secret");
    }

    @Test
    void its_first_event_shows_the_new_one_alone() {
        deliver(event("a", 1, "tea"));

        assertThat(notes.shown()).containsExactly("a 1 tea");
    }

    @Test
    void nothing_of_the_erased_one_is_left_where_the_new_one_is_further_by_then() {
        log.record(
                List.of(
                        event("a", 1, "tea"),
                        event("a", 2, "milk"),
                        event("a", 3, "jam"),
                        event("a", 4, "honey")));

        assertThat(model.handle(List.of(event("a", 1, "tea")))).isEmpty();

        assertThat(notes.shown()).containsExactly("a 4 tea milk jam honey");
    }

    @Test
    void events_that_came_before_the_first_one_are_not_lost() {
        log.record(List.of(event("a", 1, "tea"), event("a", 2, "milk")));
        assertThat(model.handle(List.of(event("a", 2, "milk")))).isEmpty();
        assertThat(model.handle(List.of(event("a", 1, "tea")))).isEmpty();

        assertThat(notes.shown()).containsExactly("a 2 tea milk");
    }

    @Test
    void one_whose_row_was_taken_away_is_shown_too() {
        notes.jdbc().update("DELETE FROM note");
        notes.jdbc().update("INSERT INTO removed_row VALUES ('note', 'a', 7)");

        deliver(event("a", 1, "tea"));

        assertThat(notes.shown()).containsExactly("a 1 tea");
    }

    @Test
    void a_first_event_that_comes_twice_changes_nothing() {
        deliver(event("b", 1, "tea"), event("b", 2, "milk"));

        assertThat(model.handle(List.of(event("b", 1, "tea")))).isEmpty();

        assertThat(notes.shown()).contains("b 2 tea milk");
    }

    @Test
    void nothing_of_the_erased_one_is_shown_that_comes_with_the_first_event_of_the_new_one() {
        log.record(List.of(event("a", 1, "tea")));

        assertThat(model.handle(List.of(event("a", 4, "secrets"), event("a", 1, "tea")))).isEmpty();

        assertThat(notes.shown()).containsExactly("a 1 tea");
    }

    @Test
    void nothing_of_the_erased_one_is_folded_into_the_new_one() {
        log.record(List.of(event("b", 1, "tea")));
        assertThat(notes.model(new MemoryLog<>()).handle(List.of(event("b", 1, "Erin's"))))
                .isEmpty();

        assertThat(model.handle(List.of(event("b", 2, "secret"), event("b", 1, "tea")))).isEmpty();

        assertThat(notes.shown()).contains("b 1 tea");
    }

    @Test
    void of_two_that_come_together_the_new_one_alone_is_shown() {
        log.record(List.of(event("b", 1, "tea")));
        log.record(List.of(event("c", 1, "tea"), event("c", 2, "milk")));

        assertThat(
                        model.handle(
                                List.of(
                                        event("b", 1, "Erin's"),
                                        event("b", 2, "secret"),
                                        event("c", 1, "Erin's"),
                                        event("b", 1, "tea"),
                                        event("c", 1, "tea"),
                                        event("d", 1, "Erin's"),
                                        event("d", 1, "anybody's"))))
                .isEmpty();

        assertThat(notes.shown())
                .as("d was erased once more by then")
                .containsExactly("a 3 Erin's own secret", "b 1 tea", "c 2 tea milk");
    }

    @SafeVarargs
    private void deliver(StreamEvent<String>... events) {
        List<StreamEvent<String>> batch = new ArrayList<>();
        for (StreamEvent<String> event : events) {
            batch.add(event);
        }
        log.record(batch);
        assertThat(model.handle(batch)).isEmpty();
    }
}
