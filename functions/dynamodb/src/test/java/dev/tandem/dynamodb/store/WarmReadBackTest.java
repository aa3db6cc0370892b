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

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Upon a state in memory nothing is written either that would not come back, or is too large. */
class WarmReadBackTest {

    private static final int EVERY = 1_000;

    /** What a page becomes is its text without its first character. */
    record Page(String text) {}

    record Written(String text) {}

    record Book(List<Page> pages) {

        Book with(Page page) {
            return new Book(Stream.concat(pages.stream(), Stream.of(page)).toList());
        }
    }

    private final String id = UUID.randomUUID().toString();

    private final Recorder<Book, Written> books =
            Recorders.of(
                    type(),
                    new AggregateSettings(StateStrategy.SNAPSHOT, EVERY, 10),
                    Book.class,
                    Written.class,
                    (book, written) ->
                            (book == null ? new Book(List.of()) : book)
                                    .with(new Page(written.text().substring(1))));

    private final CommandHandler<Put<Written>, Book, Written> handler =
            books.factory().commandHandler(books.definition());

    private Result put(String text) {
        return handler.handle(Command.of(new Put<>(id, new Written(text))));
    }

    @Test
    void a_new_part_that_cuts_a_character_in_two_is_refused() {
        put("one");
        put("two");

        Result result = put("🍵 three");

        assertThat(((Problem.Rejected) result).detail()).contains("its state's pages[2].text");
        assertThat(books.events(id)).hasSize(2);
        assertThat(put("four")).isInstanceOf(Accepted.class);
    }

    @Test
    void a_state_that_grows_in_memory_is_refused_at_the_size_of_one_that_is_read() {
        String page = "x".repeat(20_001);
        int pages = 0;
        while (put(page) instanceof Accepted) {
            pages++;
        }

        assertThat(pages).isEqualTo(20);
        assertThat(((Problem.Rejected) put(page)).code()).isEqualTo("aggregate_too_large");
        assertThat(((Problem.Rejected) books.put(id, new Written(page))).code())
                .isEqualTo("aggregate_too_large");
        assertThat(put("short")).isInstanceOf(Accepted.class);
        assertThat(books.load(id).state().pages()).hasSize(21);
    }

    /** One that is made older each time it is made, from an age on. */
    record Aged(int age) {
        Aged {
            age = age > 5 ? age + 1 : age;
        }
    }

    record Cellar(List<Aged> bottles) {}

    @Test
    void a_new_part_that_would_come_back_as_another_is_refused() {
        Recorder<Cellar, Written> cellars =
                Recorders.of(
                        type(),
                        new AggregateSettings(StateStrategy.SNAPSHOT, EVERY, 10),
                        Cellar.class,
                        Written.class,
                        (_, written) -> new Cellar(List.of(new Aged(written.text().length()))));
        var keeper = cellars.factory().commandHandler(cellars.definition());
        keeper.handle(Command.of(new Put<>(id, new Written("one"))));
        keeper.handle(Command.of(new Put<>(id, new Written("four"))));

        Result result = keeper.handle(Command.of(new Put<>(id, new Written("fourteen"))));

        assertThat(((Problem.Rejected) result).detail()).contains("its state", "at bottles[0].age");
        assertThat(cellars.events(id)).hasSize(2);
    }

    private static AggregateType type() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new AggregateType(name, name + "Id");
    }
}
