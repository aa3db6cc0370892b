package dev.tandem.readmodel.metric;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.store.AggregateType;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.park.ParkedNow;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is counted of batches that the real updater takes to a real PostgreSQL. */
class ReadModelMetricsTest {

    /** Words are created at noon. */
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:02.500Z");

    private static final AggregateType SENTENCE = new AggregateType("sentence", "sentenceId");

    private final SentenceReadModel model = new SentenceReadModel();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void count() {
        count(NOW);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void what_is_applied_is_counted_with_its_lag() {
        handle(List.of(word("s", 1), word("s", 2), word("t", 1)));

        assertThat(metrics())
                .containsExactly(
                        "\"EventsApplied\":3,\"EventsHealed\":0,\"EventsSkipped\":0,\"ReadModelLag\":[2.5,2.5,2.5]");
        assertThat(lines.getFirst())
                .contains(
                        "\"readModel\":\"sentence\"",
                        "\"aggregateType\":\"sentence\"",
                        "\"Namespace\":\"Tandem\"",
                        "{\"Name\":\"ReadModelLag\",\"Unit\":\"Seconds\"}");
    }

    @Test
    void what_is_skipped_has_no_lag() {
        handle(List.of(word("s", 1)));
        handle(List.of(word("s", 1)));

        assertThat(metrics().getLast())
                .isEqualTo("\"EventsApplied\":0,\"EventsHealed\":0,\"EventsSkipped\":1");
    }

    @Test
    void what_is_healed_counts_as_applied_and_has_its_lag() {
        model.log().record(words("s", 1, 3));
        handle(List.of(word("s", 3)));

        assertThat(metrics())
                .containsExactly(
                        "\"EventsApplied\":3,\"EventsHealed\":3,\"EventsSkipped\":0,\"ReadModelLag\":[2.5,2.5,2.5]");
    }

    @Test
    void a_writer_whose_clock_is_ahead_makes_no_negative_lag() {
        count(Instant.parse("2026-11-23T11:59:59Z"));
        handle(List.of(word("s", 1)));

        assertThat(metrics().getFirst()).endsWith("\"ReadModelLag\":0.0");
    }

    @ParameterizedTest
    @CsvSource({"-1000000000-01-01T00:00:00Z, 3.1557", "+1000000000-12-31T23:59:59Z, 0.0"})
    void an_event_of_whatever_time_has_a_lag(Instant createdAt, String lag) {
        handle(
                List.of(
                        new StreamEvent<>(
                                "sentence",
                                "s",
                                1,
                                "word_added",
                                new Word("1"),
                                createdAt,
                                Metadata.NONE)));

        assertThat(metrics())
                .singleElement()
                .asString()
                .contains("\"EventsApplied\":1", "\"ReadModelLag\":" + lag);
    }

    @Test
    void a_rebuild_has_no_lag_however_old_its_events_are() {
        model.log().record(words("s", 1, 3));
        model.updater().catchUp(new TreeSet<>(List.of("s")));
        model.updater().rebuild(new TreeSet<>(List.of("s")));

        assertThat(metrics())
                .hasSize(2)
                .containsOnly("\"EventsApplied\":3,\"EventsHealed\":3,\"EventsSkipped\":0");
    }

    @Test
    void what_is_rolled_back_is_not_counted() {
        assertThat(model.updater().handle(List.of(word("s", 1), word("s", 2, "poison"))))
                .containsKey("s");

        assertThat(metrics())
                .containsExactly("\"EventsApplied\":0,\"EventsHealed\":0,\"EventsSkipped\":0");
    }

    @Test
    void an_aggregate_is_counted_once_when_it_is_parked() {
        ParkingUpdater<Word> parking = model.parking(1);
        model.log().record(List.of(word("s", 1, "poison"), word("s", 2)));
        parking.handle(List.of(word("s", 1, "poison")));
        parking.handle(List.of(word("s", 2)));

        assertThat(metrics().stream().filter(line -> line.contains("Parked")))
                .containsExactly("\"AggregatesParked\":1", "\"AggregatesParked\":0");
    }

    @Test
    void how_many_wait_is_a_number_when_nobody_does_too() {
        var metrics = new ReadModelMetrics(new EmbeddedMetrics(lines::add, () -> NOW), () -> NOW);

        metrics.parkedNow("sentence", SENTENCE, new ParkedNow(0, 0));
        metrics.parkedNow("sentence", SENTENCE, new ParkedNow(2, 1));

        assertThat(metrics())
                .containsExactly(
                        "\"AggregatesParkedNow\":0,\"RecordsSetAside\":0",
                        "\"AggregatesParkedNow\":2,\"RecordsSetAside\":1");
    }

    @Test
    void what_comes_again_is_counted_by_reason() {
        var metrics = new ReadModelMetrics(new EmbeddedMetrics(lines::add, () -> NOW), () -> NOW);

        metrics.failed("sentence", SENTENCE, Map.of());
        metrics.failed(
                "sentence",
                SENTENCE,
                Map.of("a", away(), "b", away(), "c", new Failure.Race("somebody was faster")));

        assertThat(metrics()).containsExactly("\"UpdatesFailed\":1", "\"UpdatesFailed\":2");
        assertThat(lines.getFirst()).contains("\"reason\":\"race\"");
        assertThat(lines.getLast())
                .contains(
                        "\"reason\":\"unavailable\"",
                        "[[\"readModel\",\"aggregateType\",\"reason\"]]");
    }

    @Test
    void what_an_audit_has_found_is_told_once_it_is_known() {
        var metrics = new ReadModelMetrics(new EmbeddedMetrics(lines::add, () -> NOW), () -> NOW);
        Optional<Duration> age = Optional.of(Duration.ofHours(2));

        metrics.audited("sentence", SENTENCE, new AuditNews(true, false, 0, Optional.empty()));
        metrics.audited("sentence", SENTENCE, new AuditNews(false, false, 0, age));
        metrics.audited("sentence", SENTENCE, new AuditNews(false, false, 3, age));
        metrics.audited("sentence", SENTENCE, new AuditNews(false, true, 0, age));

        assertThat(metrics())
                .containsExactly(
                        "\"AuditsFailed\":1,\"AuditsFinished\":0",
                        "\"AuditsFailed\":0,\"AuditsFinished\":0,\"AuditAge\":7200.0",
                        "\"AuditsFailed\":0,\"AuditsFinished\":0,\"AuditFindings\":3,\"AuditAge\":7200.0",
                        "\"AuditsFailed\":0,\"AuditsFinished\":1,\"AuditFindings\":0,\"AuditAge\":7200.0");
    }

    private static Failure away() {
        return new OutOfReach(OutOfReach.Store.READ_MODEL, Duration.ofSeconds(1), "is away");
    }

    private void handle(List<StreamEvent<Word>> batch) {
        assertThat(model.updater().handle(batch)).isEmpty();
    }

    private void count(Instant now) {
        var metrics = new ReadModelMetrics(new EmbeddedMetrics(lines::add, () -> now), () -> now);
        model.tell(
                report -> metrics.updated("sentence", SENTENCE, report),
                report -> metrics.parked("sentence", SENTENCE, report));
    }

    /** The values of each line. */
    private List<String> metrics() {
        return lines.stream().map(line -> line.replaceAll("^.*}]}]},|}$", "")).toList();
    }
}
