package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.sentence.SentenceProjection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Scan promises no order: an aggregate's events may be on pages that do not follow each other.
 */
class EventsApartTest {

    private final SentenceReadModel model = new SentenceReadModel();

    @BeforeEach
    void record() {
        model.log().record(words("s", 1, 5));
        model.log().record(words("t", 1, 2));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "last"})
    void an_aggregate_whose_events_lie_apart_is_made_of_all_of_them(String rest) {
        var beginning = new Histories.Page<>(List.of(history("s", 3)), 3, null);
        var end = new Histories.Page<>(List.of(history("t", 2)), 4, null, List.of("s"));

        RebuildReport report =
                rebuild(rest.equals("first") ? List.of(end, beginning) : List.of(beginning, end));

        assertThat(report.finished()).isTrue();
        assertThat(report.aggregates()).isEqualTo(2);
        assertThat(model.text("s")).isEqualTo("1 2 3 4 5");
        assertThat(model.text("t")).isEqualTo("1 2");
    }

    private RebuildReport rebuild(List<Histories.Page<Word>> pages) {
        ScannedAggregates<Word> scanned =
                ScannedAggregates.of(
                        new EventHistory<>(
                                new AggregateType("sentence", "sentenceId"),
                                model.log(),
                                model.log(),
                                inOrder(pages)));
        InPlace target =
                new InPlace(
                        own ->
                                new ReadModelUpdater<>(
                                        scanned.rows(model.sentences()),
                                        new SentenceProjection(),
                                        scanned.log(),
                                        own,
                                        _ -> {}),
                        model.transactions(),
                        model.sentences());
        Rebuild rebuild =
                new Rebuild(
                        "sentence",
                        scanned,
                        Map.of(RebuildRequest.IN_PLACE, target),
                        JdbcClient.create(model.jdbc()),
                        model.transactions(),
                        Duration.ofMinutes(1),
                        () -> "today",
                        _ -> {});
        return ((QueryResult.Found<RebuildReport>)
                        rebuild.rebuild(RebuildRequest.of(RebuildRequest.IN_PLACE, 1, null)))
                .view();
    }

    private static Histories<Word> inOrder(List<Histories.Page<Word>> pages) {
        return new Histories<>() {
            @Override
            public Page<Word> page(Segment segment, @Nullable String afterOrNull) {
                int number = afterOrNull == null ? 0 : Integer.parseInt(afterOrNull);
                Page<Word> page = pages.get(number);
                return new Page<>(
                        page.histories(),
                        page.events(),
                        number + 1 < pages.size() ? Integer.toString(number + 1) : null,
                        page.apart());
            }
        };
    }

    private static History<Word> history(String id, int events) {
        return new History<>(id, new Contents<>(words(id, 1, events), List.of()));
    }
}
