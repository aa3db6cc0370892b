package dev.tandem.readmodel.selfwriting;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeSet;

/** A projection may write by itself: here it counts the words of all sentences in one row. */
class SelfWritingProjectionTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final PositionStore positions = new PositionStore(model.jdbc(), "count");
    private final ReadModelUpdater<Word> counter = updater(positions);

    @BeforeEach
    void createTables() {
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
        assertThat(position("a")).isEqualTo(2);
        assertThat(position("b")).isEqualTo(3);
    }

    @Test
    void what_it_wrote_for_an_aggregate_that_fails_is_rolled_back() {
        assertThat(counter.handle(words("a", 1, 20)))
                .hasEntrySatisfying(
                        "a",
                        failure ->
                                assertThat(failure)
                                        .isInstanceOfSatisfying(
                                                Fault.class,
                                                fault -> {
                                                    assertThat(fault.sequenceNumber()).hasValue(9);
                                                    assertThat(fault.reason())
                                                            .isEqualTo(
                                                                    FaultReason
                                                                            .CONSTRAINT_VIOLATED);
                                                }));
        assertThat(total()).isZero();
        assertThat(positions.read(new TreeSet<>(List.of("a")))).isEmpty();
    }

    @Test
    void a_table_that_is_missing_is_no_aggregate_s_fault() {
        model.jdbc().execute("DROP TABLE word_count");

        assertThat(counter.handle(words("a", 1, 1)).get("a")).isInstanceOf(Ours.class);
    }

    @Test
    void of_many_updaters_that_get_the_same_events_one_counts_them() {
        model.log().record(words("a", 1, 4));

        Concurrently.run(4, member -> counter.handle(words("a", 1, member + 1L)).isEmpty());

        assertThat(total()).isEqualTo(4);
    }

    @Test
    void two_read_models_have_their_own_positions() {
        counter.handle(words("a", 1, 2));

        updater(new PositionStore(model.jdbc(), "other")).handle(words("a", 1, 1));

        assertThat(total()).isEqualTo(3);
        assertThat(position("a")).isEqualTo(2);
    }

    private ReadModelUpdater<Word> updater(PositionStore store) {
        return new ReadModelUpdater<>(
                store,
                new SelfWritingProjection<>(this::count),
                model.log(),
                model.transactions(),
                _ -> {});
    }

    private void count(StreamEvent<Word> event) {
        model.jdbc().update("UPDATE word_count SET total = total + 1");
    }

    private long position(String id) {
        return requireNonNull(positions.read(new TreeSet<>(List.of(id))).get(id))
                .lastSequenceNumber();
    }

    private long total() {
        return model.jdbc().queryForList("SELECT total FROM word_count", Long.class).getFirst();
    }
}
