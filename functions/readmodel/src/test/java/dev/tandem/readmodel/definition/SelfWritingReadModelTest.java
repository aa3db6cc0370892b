package dev.tandem.readmodel.definition;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** The words of all sentences, counted by a statement of the projection's own. */
class SelfWritingReadModelTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final ReadModels models =
            new ReadModels(
                    requireNonNull(model.jdbc().getDataSource()),
                    model.jdbc(),
                    requireNonNull(model.transactions().getTransactionManager()),
                    1,
                    Duration.ofMinutes(1),
                    ReadModelObserver.NONE);
    private final SelfWritingReadModel<Word> counts =
            models.maintain(definition("word_count", "sentence"));

    @BeforeEach
    void createTable() {
        model.jdbc()
                .execute(
                        "CREATE TABLE word_count (word text PRIMARY KEY CHECK (word <> 'bad'),"
                                + " times integer NOT NULL)");
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void it_is_kept_up_to_date_like_any_other() {
        model.log().record(words("s", 1, 3));

        assertThat(counts.handle(List.of(word("s", 3), word("t", 1)))).isEmpty();
        assertThat(counts.handle(List.of(word("s", 1), word("t", 1)))).isEmpty();

        assertThat(times("1")).isEqualTo(2);
        assertThat(times("3")).isEqualTo(1);
    }

    @Test
    void what_it_can_t_write_parks_its_aggregate_until_it_is_redriven() {
        deliver(List.of(word("s", 1), word("s", 2, "bad"), word("s", 3)));

        assertThat(parked())
                .singleElement()
                .extracting(ParkedAggregate::sequenceNumber, ParkedAggregate::reason)
                .containsExactly(2L, "constraint_violated");
        assertThat(times("1")).isEqualTo(1);
        assertThat(times("3")).isZero();

        model.jdbc().execute("ALTER TABLE word_count DROP CONSTRAINT word_count_word_check");
        assertThat(counts.redrive(RedriveRequest.one("s")))
                .isEqualTo(new QueryResult.Found<>(new RedriveReport(1, 0, List.of(), null)));
        assertThat(times("bad") + times("3")).isEqualTo(2);
        assertThat(parked()).isEmpty();
    }

    @Test
    void two_kinds_of_aggregate_have_no_read_model_of_one_name() {
        assertThatThrownBy(() -> models.maintain(definition("word_count", "title")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("of sentence", "of title", "called word_count", "give");

        models.maintain(definition("title_word_count", "title"));
        models.maintain(definition("word_count", "sentence"));
    }

    private SelfWritingDefinition<Word> definition(String name, String kind) {
        return new SelfWritingDefinition<>(
                name,
                new EventHistory<>(new AggregateType(kind, kind + "Id"), model.log(), model.log()),
                this::count);
    }

    private void deliver(List<StreamEvent<Word>> events) {
        model.log().record(events);
        assertThat(counts.handle(events)).isEmpty();
    }

    private List<ParkedAggregate> parked() {
        return ((QueryResult.Found<ParkedPage>) counts.listParked(new ListParked(null, null)))
                .view()
                .parked();
    }

    private void count(StreamEvent<Word> event) {
        model.jdbc()
                .update(
                        """
                        INSERT INTO word_count AS c VALUES (?, 1)
                        ON CONFLICT (word) DO UPDATE SET times = c.times + 1
                        """,
                        event.event().text());
    }

    private int times(String word) {
        return model
                .jdbc()
                .queryForList("SELECT times FROM word_count WHERE word = ?", Integer.class, word)
                .stream()
                .findFirst()
                .orElse(0);
    }
}
