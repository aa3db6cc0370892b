package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is saved is what was to be saved, to the microsecond. */
class RowValuesTest {

    record Price(String id, BigDecimal amount) {}

    record Seen(
            String id, Instant first, Duration between, List<Instant> all, Optional<Instant> last) {

        Seen at(Instant instant) {
            return new Seen(
                    id,
                    first.equals(Instant.EPOCH) ? instant : first,
                    first.equals(Instant.EPOCH)
                            ? Duration.ZERO
                            : between.plus(Duration.between(last.orElseThrow(), instant)),
                    Stream.concat(all.stream(), Stream.of(instant)).toList(),
                    Optional.of(instant));
        }
    }

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource({"'numeric(10, 2)', 1.005", "real, 1.23456789012"})
    void a_column_that_keeps_another_value_is_a_fault_by_name(String column, BigDecimal amount) {
        model.jdbc()
                .execute(
                        "CREATE TABLE price (id text PRIMARY KEY, amount %s, last_sequence_number bigint)"
                                .formatted(column));
        var prices = new RecordRowStore<>(model.jdbc(), "price", Price.class);
        var price = new Price("a", amount);

        assertThatThrownBy(() ->
                        prices.save(
                                List.of(
                                        new RowChange<>(
                                                Row.absent("a", price), Row.there("a", 1, price)))))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isInstanceOfSatisfying(
                                                Fault.class,
                                                fault ->
                                                        assertThat(fault.sequenceNumber())
                                                                .isEqualTo(OptionalLong.empty())))
                .hasMessageContaining("the row of a comes back from the table price as another one")
                .hasMessageContaining("at amount");
    }

    private static final String SEEN =
            """
            CREATE TABLE seen (id text PRIMARY KEY, first timestamptz, between interval, "all" timestamptz[],
                last timestamptz, last_sequence_number bigint)
            """;

    private static final Projection<Seen, String> PROJECTION =
            Projection.of(
                    id -> new Seen(id, Instant.EPOCH, Duration.ZERO, List.of(), Optional.empty()),
                    (row, event) -> row.at(event.createdAt()));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void a_fold_is_the_same_however_its_events_are_delivered_since_times_have_microseconds(
            int size) {
        model.jdbc().execute(SEEN.replace("between", "\"between\""));
        var seen = new RecordRowStore<>(model.jdbc(), "seen", Seen.class);
        List<StreamEvent<String>> events =
                LongStream.rangeClosed(1, 5).mapToObj(RowValuesTest::event).toList();
        var updater =
                new ReadModelUpdater<>(
                        seen, PROJECTION, new MemoryLog<>(), model.transactions(), _ -> {});

        for (int from = 0; from < events.size(); from += size) {
            assertThat(updater.handle(events.subList(from, Math.min(events.size(), from + size))))
                    .isEmpty();
        }

        Seen expected = PROJECTION.empty("a");
        for (StreamEvent<String> event : events) {
            expected = requireNonNull(PROJECTION.keptAs(seen::kept).after(expected, event));
        }
        assertThat(expected.between()).isEqualTo(Duration.parse("PT3.999996S"));
        assertThat(seen.find("a").orElseThrow().value()).isEqualTo(expected);
    }

    /** Each some hundred nanoseconds behind a microsecond, and each more of them. */
    private static StreamEvent<String> event(long number) {
        return new StreamEvent<>(
                "visit",
                "a",
                number,
                "seen",
                "",
                Instant.parse("2026-11-26T12:00:00Z").plusSeconds(number).minusNanos(number * 900),
                Metadata.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "postgres_verbose", "sql_standard", "iso_8601"})
    void a_duration_is_read_however_the_database_writes_intervals(String style) {
        model.jdbc().execute(SEEN.replace("between", "\"between\""));
        var seen = new RecordRowStore<>(model.jdbc(), "seen", Seen.class);

        model.transactions()
                .executeWithoutResult(_ -> {
                    model.jdbc().execute("SET LOCAL IntervalStyle = " + style);
                    for (String text :
                            List.of(
                                    "PT0S",
                                    "PT26H3M4.5S",
                                    "PT-26H-3M-4.5S",
                                    "PT-0.000001S",
                                    "PT400H",
                                    "PT59M",
                                    "PT-1H",
                                    "PT1S")) {
                        var row =
                                new Seen(
                                        text,
                                        Instant.EPOCH,
                                        Duration.parse(text),
                                        List.of(),
                                        Optional.empty());
                        seen.save(
                                List.of(
                                        new RowChange<>(
                                                Row.absent(text, row), Row.there(text, 1, row))));
                        assertThat(seen.find(text).orElseThrow().value()).isEqualTo(row);
                    }
                });
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Nested(String id, byte[] bytes, Inner inner) {}

    record Inner(int amount) {
        public boolean isLarge() {
            return amount > 5;
        }
    }

    @Test
    void bytes_are_bytes_and_what_a_record_can_tell_is_no_column() {
        model.jdbc()
                .execute(
                        "CREATE TABLE nested (id text PRIMARY KEY, bytes bytea, \"inner\" jsonb,"
                                + " last_sequence_number bigint)");
        var nested = new RecordRowStore<>(model.jdbc(), "nested", Nested.class);
        var row = new Nested("a", new byte[] {1, 2, (byte) 200}, new Inner(9));

        nested.save(List.of(new RowChange<>(Row.absent("a", row), Row.there("a", 1, row))));

        assertThat(
                        model.jdbc()
                                .queryForMap(
                                        "SELECT encode(bytes, 'hex') AS hex, \"inner\"::text AS"
                                                + " inside FROM nested"))
                .containsEntry("hex", "0102c8")
                .containsEntry("inside", "{\"amount\": 9}");
        assertThat(nested.find("a").orElseThrow().value().bytes()).isEqualTo(row.bytes());
    }
}
