package dev.tandem.readmodel.removal;

import static dev.tandem.readmodel.removal.Notes.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A column is added without a default, for code that counts: the rows that are there can't be read
 * by it. To begin anew it needs their locks and numbers, and nothing else of them.
 */
class UnreadableRowTest {

    /** A note of the newer code. */
    record CountedNote(String noteId, String text, int words) {}

    private final Notes notes = new Notes();
    private final MemoryLog<String> log = new MemoryLog<>();
    private final RecordRowStore<CountedNote> rows =
            new RecordRowStore<>(notes.jdbc(), "note", CountedNote.class);
    private final ReadModel<CountedNote, String> newer =
            notes.models()
                    .maintain(
                            ReadModelDefinition.<CountedNote, String>folding(
                                            "note",
                                            Notes.history(log),
                                            rows,
                                            id -> new CountedNote(id, "", 0),
                                            (note, event) ->
                                                    new CountedNote(
                                                            note.noteId(),
                                                            (note.text() + " " + event.event())
                                                                    .strip(),
                                                            note.words() + 1))
                                    .rebuiltBeside(rows.tables())
                                    .withFingerprint("2"));

    @BeforeEach
    void showByOlderCode() {
        log.record(List.of(event("a", 1, "tea"), event("a", 2, "milk"), event("b", 1, "jam")));
        ReadModel<Notes.Note, String> older = notes.model(log);
        older.updater().catchUp(new TreeSet<>(Set.of("a", "b")));
        notes.jdbc().execute("ALTER TABLE note ADD COLUMN words integer");
    }

    @Test
    void the_next_event_makes_the_row_anew() {
        log.record(List.of(event("a", 3, "honey"), event("b", 2, "salt")));

        assertThat(newer.handle(List.of(event("a", 3, "honey"), event("b", 2, "salt")))).isEmpty();

        assertThat(rows.find("a").orElseThrow().value())
                .isEqualTo(new CountedNote("a", "tea milk honey", 3));
        assertThat(rows.find("b").orElseThrow().value().words()).isEqualTo(2);
        assertThat(Notes.parked(newer)).isZero();
    }

    @Test
    void a_duplicate_makes_it_anew_too() {
        assertThat(newer.handle(List.of(event("a", 2, "milk")))).isEmpty();

        assertThat(rows.find("a").orElseThrow().value())
                .isEqualTo(new CountedNote("a", "tea milk", 2));
    }

    @Test
    void catching_up_makes_it_anew() {
        assertThat(newer.updater().catchUp("a").failed()).isEmpty();

        assertThat(rows.find("a").orElseThrow().value().words()).isEqualTo(2);
    }

    @Test
    void a_rebuild_in_place_makes_all_anew() {
        assertThat(Notes.rebuilt(newer, "in-place").finished()).isTrue();

        assertThat(rows.all().values())
                .extracting(row -> row.value().words())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void a_rebuild_beside_makes_all_anew() {
        assertThat(Notes.rebuilt(newer, "blue-green").finished()).isTrue();

        assertThat(rows.all()).hasSize(2);
    }
}
