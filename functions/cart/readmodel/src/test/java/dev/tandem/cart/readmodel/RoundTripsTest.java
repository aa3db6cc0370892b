package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.event;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.row.RecordSums;
import dev.tandem.readmodel.row.SummedRows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** How often an update waits for PostgreSQL. */
class RoundTripsTest {

    /** A pool looks after a connection that was idle, so that one try may have one more. */
    private static final int TRIES = 5;

    private final LocalReadModel model = LocalReadModel.withCountedSockets();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_batch_takes_one_to_lock_and_load_one_to_write_and_one_to_commit() {
        assertThat(fewest("one", 1)).as("one cart").isEqualTo(3);
        assertThat(fewest("many", 50)).as("fifty carts").isEqualTo(3);
    }

    @Test
    void a_batch_that_holds_nothing_new_takes_one_to_lock_and_load_and_one_to_commit() {
        List<StreamEvent<CartEvent>> batch = history("c", created(), added("tea", 1, "1"));
        handle(batch);

        int fewest = IntStream.range(0, TRIES).map(_ -> roundTrips(batch)).min().orElseThrow();

        assertThat(fewest).isEqualTo(2);
    }

    @Test
    void rows_that_events_take_away_are_noted_with_those_that_are_written() {
        createNotes();
        ReadModel<Note, CartEvent> notes = notes();
        notes.handle(all("n", 2, 1));

        int fewest =
                IntStream.range(1, TRIES)
                        .map(number -> {
                            CountedSockets.roundTrips();
                            assertThat(notes.handle(all("n", 2, number + 1))).isEmpty();
                            return CountedSockets.roundTrips();
                        })
                        .min()
                        .orElseThrow();

        assertThat(fewest).isEqualTo(3);
        assertThat(model.jdbc().queryForList("SELECT * FROM removed_row"))
                .as("the last one took both away")
                .hasSize(2);
    }

    @Test
    void rows_of_a_record_take_no_more_when_the_connection_has_their_statements_prepared() {
        createNotes();
        ReadModel<Note, CartEvent> notes = notes();
        IntStream.range(1, 10).forEach(number -> notes.handle(all("n", 2, number)));

        int fewest =
                IntStream.range(10, 10 + TRIES)
                        .map(number -> {
                            CountedSockets.roundTrips();
                            assertThat(notes.handle(all("n", 2, number))).isEmpty();
                            return CountedSockets.roundTrips();
                        })
                        .min()
                        .orElseThrow();

        assertThat(fewest).isEqualTo(3);
    }

    @Test
    void rows_that_are_parts_of_sums_take_no_more() {
        createNotes();
        model.jdbc().execute("CREATE TABLE noted (text text PRIMARY KEY, notes bigint NOT NULL)");
        ReadModel<Note, CartEvent> notes = notes(this::summed);
        IntStream.range(1, 10).forEach(number -> notes.handle(all("n", 2, number)));

        int fewest =
                IntStream.range(10, 10 + TRIES)
                        .map(number -> {
                            CountedSockets.roundTrips();
                            assertThat(notes.handle(all("n", 2, number))).isEmpty();
                            return CountedSockets.roundTrips();
                        })
                        .min()
                        .orElseThrow();

        assertThat(fewest).as("to lock and load, to write, to commit").isEqualTo(3);
        assertThat(model.jdbc().queryForObject("SELECT sum(notes) FROM noted", Long.class))
                .as("the last one made both anew")
                .isEqualTo(2);
    }

    /** How many notes have the same text. */
    record Noted(String text, long notes) {}

    private RowStore<Note> summed(RowStore<Note> notes) {
        return new SummedRows<>(
                notes,
                note -> List.of(new Noted(note.text(), 1)),
                new RecordSums<>(model.jdbc(), "noted", Noted.class),
                "note");
    }

    private void createNotes() {
        model.jdbc()
                .execute(
                        "CREATE TABLE note (note_id text PRIMARY KEY, text text,"
                                + " last_sequence_number bigint)");
    }

    /** A row of another read model. */
    record Note(String noteId, String text) {}

    /** Every other event takes the note away. */
    private ReadModel<Note, CartEvent> notes() {
        return notes(rows -> rows);
    }

    private ReadModel<Note, CartEvent> notes(UnaryOperator<RowStore<Note>> around) {
        return model.bean(ReadModels.class)
                .maintain(
                        ReadModelDefinition.folding(
                                "note",
                                new EventHistory<>(CartAggregate.TYPE, model.log(), model.log()),
                                around.apply(
                                        new RecordRowStore<>(model.jdbc(), "note", Note.class)),
                                id -> new Note(id, ""),
                                RoundTripsTest::after));
    }

    private static @Nullable Note after(Note note, StreamEvent<CartEvent> event) {
        return event.sequenceNumber() % 2 == 0
                ? new Note(note.noteId(), "event " + event.sequenceNumber())
                : null;
    }

    private int fewest(String name, int carts) {
        handle(all(name, carts, 1));
        return IntStream.range(0, TRIES)
                .map(number -> roundTrips(all(name, carts, number + 2)))
                .min()
                .orElseThrow();
    }

    private int roundTrips(List<StreamEvent<CartEvent>> batch) {
        CountedSockets.roundTrips();
        handle(batch);
        return CountedSockets.roundTrips();
    }

    private void handle(List<StreamEvent<CartEvent>> batch) {
        assertThat(model.handler().handle(batch)).isEmpty();
    }

    private static List<StreamEvent<CartEvent>> all(String name, int carts, int number) {
        return IntStream.range(0, carts)
                .mapToObj(i ->
                        event(name + i, number, number == 1 ? created() : added("tea", 1, "1")))
                .toList();
    }
}
