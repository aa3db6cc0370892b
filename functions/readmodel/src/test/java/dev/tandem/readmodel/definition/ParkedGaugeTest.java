package dev.tandem.readmodel.definition;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.park.ParkedGauge;
import dev.tandem.readmodel.park.ParkedNow;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.sentence.SentenceProjection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

/** How many wait is told, also when nobody does. */
class ParkedGaugeTest {

    private static final AggregateType SENTENCE = new AggregateType("sentence", "sentenceId");

    private final SentenceReadModel database = new SentenceReadModel();
    private final List<ParkedNow> told = new ArrayList<>();
    private boolean mended;
    private final ReadModel<String, Word> model = model();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void that_nobody_is_parked_is_told_too_but_once_a_minute_only() {
        model.handle(List.of(word("a", 1)));
        model.handle(List.of(word("a", 2)));
        model.handle(List.of());

        assertThat(told).containsExactly(new ParkedNow(0, 0));
    }

    @Test
    void who_is_parked_is_told_at_once_and_so_is_that_nobody_is_any_more() {
        model.handle(List.of(word("a", 1)));
        database.log().record(List.of(word("b", 1, "poison")));
        model.handle(List.of(word("b", 1, "poison")));
        mended = true;
        model.redrive(RedriveRequest.everything());

        assertThat(told)
                .containsExactly(new ParkedNow(0, 0), new ParkedNow(1, 0), new ParkedNow(0, 0));
    }

    @Test
    void a_record_that_is_set_aside_is_told_at_once() {
        List<NamelessRecord> nameless = List.of(new NamelessRecord("7", "no id", "{}"));
        for (int delivery = 1; delivery <= 10; delivery++) {
            assertThat(model.setAside(nameless)).hasSize(delivery < 10 ? 1 : 0);
        }

        assertThat(told).containsExactly(new ParkedNow(0, 1));
    }

    @Test
    void after_a_minute_it_is_told_again() {
        Instant[] now = {Instant.parse("2026-11-26T08:00:00Z")};
        ParkedGauge gauge =
                new ParkedGauge(
                        models().transactions(), "sentence", SENTENCE, () -> now[0], told::add);

        gauge.tellNowAndThen();
        now[0] = now[0].plusSeconds(59);
        gauge.tellNowAndThen();
        assertThat(told).hasSize(1);
        now[0] = now[0].plusSeconds(1);
        gauge.tellNowAndThen();
        assertThat(told).hasSize(2);
    }

    @Test
    void where_it_can_t_be_counted_nothing_else_fails() {
        database.jdbc().execute("DROP TABLE record_set_aside");

        assertThat(model.handle(List.of(word("a", 1)))).isEmpty();
        assertThat(database.text("a")).isEqualTo("1");
        assertThat(told).isEmpty();
    }

    private ReadModel<String, Word> model() {
        return models().maintain(
                        new ReadModelDefinition<>(
                                "sentence",
                                new EventHistory<>(SENTENCE, database.log(), database.log()),
                                database.sentences(),
                                new SentenceProjection(() -> mended)));
    }

    private ReadModels models() {
        DataSource pool = Objects.requireNonNull(database.jdbc().getDataSource());
        ReadModelObserver observer =
                new ReadModelObserver() {
                    @Override
                    public void parkedNow(String readModel, AggregateType type, ParkedNow now) {
                        told.add(now);
                    }
                };
        return new ReadModels(
                pool,
                database.jdbc(),
                new JdbcTransactionManager(pool),
                1,
                Duration.ofMinutes(1),
                ReadModelObserver.all(List.of(observer)));
    }
}
