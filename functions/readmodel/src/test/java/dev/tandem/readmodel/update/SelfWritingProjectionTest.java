package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SortedSet;

/** A projection may write by itself: here it counts the words of all sentences in one row. */
class SelfWritingProjectionTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final ReadModelUpdater<Word> counter =
            new ReadModelUpdater<>(
                    this::advance, this::count, model.log(), model.transactions(), _ -> {});

    @BeforeEach
    void createTables() {
        model.jdbc().execute("CREATE TABLE seen (id text PRIMARY KEY, number bigint NOT NULL)");
        model.jdbc().execute("CREATE TABLE word_count (total bigint NOT NULL CHECK (total < 9))");
        model.jdbc().execute("INSERT INTO word_count VALUES (0)");
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void it_counts_each_event_once_whatever_is_delivered() {
        model.log().record(words("b", 1, 3));

        counter.handle(List.of(word("a", 1), word("b", 3), word("a", 1)));
        counter.handle(List.of(word("a", 2), word("b", 2), word("a", 1)));

        assertThat(total()).isEqualTo(5);
    }

    @Test
    void what_it_wrote_for_an_aggregate_that_fails_is_rolled_back() {
        assertThat(counter.handle(words("a", 1, 20))).containsOnlyKeys("a");
        assertThat(total()).isZero();
    }

    private void advance(SortedSet<String> ids, ReadModel.Advance advance) {
        for (String id : ids) {
            model.jdbc().update("INSERT INTO seen VALUES (?, 0) ON CONFLICT DO NOTHING", id);
            long last = number("SELECT number FROM seen WHERE id = ? FOR UPDATE", id);
            long now = advance.from(id, last);
            model.jdbc().update("UPDATE seen SET number = ? WHERE id = ?", now, id);
        }
    }

    private void count(StreamEvent<Word> event) {
        model.jdbc().update("UPDATE word_count SET total = total + 1");
    }

    private long total() {
        return number("SELECT total FROM word_count");
    }

    private long number(String sql, Object... parameters) {
        return model.jdbc().queryForList(sql, Long.class, parameters).getFirst();
    }
}
