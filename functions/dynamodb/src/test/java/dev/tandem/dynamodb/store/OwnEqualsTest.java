package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.Recorders;
import dev.tandem.dynamodb.Recorders.Put;
import dev.tandem.dynamodb.Recorders.Recorder;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

/** Records that call themselves equal by their ids are looked at by all that they have. */
class OwnEqualsTest {

    record Note(String id, String text, int age) {

        /** Made older each time it is made, from an age on. */
        Note {
            age = age > 5 ? age + 1 : age;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Note note && note.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    record Pinned(Note note) {}

    record Board(Note note, Pinned pinned) {}

    record Written(String text, int age) {}

    private final String id = UUID.randomUUID().toString();

    private final Recorder<Board, Written> boards =
            Recorders.of(
                    type(),
                    new AggregateSettings(StateStrategy.SNAPSHOT, 1_000, 10),
                    Board.class,
                    Written.class,
                    (board, written) -> board(board == null ? "" : board.note.text, written));

    private final CommandHandler<Put<Written>, Board, Written> handler =
            boards.factory().commandHandler(boards.definition());

    /** The text grows in one of both, by all but the first character. */
    private static Board board(String before, Written written) {
        String text = before + written.text.substring(1);
        return new Board(new Note("a", text, 1), new Pinned(new Note("b", "", written.age)));
    }

    private Result put(String text, int age) {
        return handler.handle(Command.of(new Put<>(id, new Written(text, age))));
    }

    @Test
    void what_grows_behind_an_id_is_refused_before_its_event_is_written() {
        String text = "x".repeat(90_001);
        int written = 0;
        while (written < 10 && put(text, 1) instanceof Accepted) {
            written++;
        }

        assertThat(written).isEqualTo(4);
        assertThat(((Problem.Rejected) put(text, 1)).code()).isEqualTo("aggregate_too_large");
        assertThat(put("short", 1)).isInstanceOf(Accepted.class);
        assertThat(boards.events(id)).hasSize(5);
    }

    @Test
    void half_a_character_behind_an_id_is_refused() {
        put("one", 1);

        Result result = put("🍵 two", 1);

        assertThat(((Problem.Rejected) result).detail()).contains("its state", "note.text");
        assertThat(boards.events(id)).hasSize(1);
    }

    @Test
    void what_would_come_back_as_another_behind_an_id_is_refused() {
        put("one", 1);

        Result result = put("two", 6);

        assertThat(((Problem.Rejected) result).detail()).contains("its state", "pinned.note.age");
        assertThat(boards.events(id)).hasSize(1);
    }

    @Test
    void an_address_in_other_letters_is_another_one() {
        record Site(URI address) {}
        RecordMapping<Site, Site> mapping =
                new RecordMapping<>(Site.class, Function.identity(), Function.identity());
        Site before = new Site(URI.create("https://EXAMPLE.com/"));
        Site now = new Site(URI.create("https://example.com/"));

        assertThat(mapping.unwritten(now, before).orElseThrow().sizeAtMost()).isPositive();
        assertThat(mapping.unwritten(now, now).orElseThrow().sizeAtMost()).isZero();
    }

    @Test
    void one_that_is_made_anew_with_all_that_it_had_is_not_looked_at_again() {
        RecordMapping<Pinned, Pinned> mapping =
                new RecordMapping<>(Pinned.class, Function.identity(), Function.identity());
        Pinned before = new Pinned(new Note("a", "text", 1));
        Pinned now = new Pinned(new Note("a", "text", 1));

        assertThat(mapping.unwritten(now, before).orElseThrow().sizeAtMost()).isZero();
    }

    private static AggregateType type() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new AggregateType(name, name + "Id");
    }
}
