package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.ZoneOffset.UTC;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Times of all years that PostgreSQL has come back, and of the others it is told where they are.
 */
class TimesOfAllYearsTest {

    private static final List<String> TIMES =
            List.of(
                    "-4713-11-24T00:00:00Z",
                    "-4713-12-31T23:59:59.999999Z",
                    "-0043-03-15T12:00:00.000001Z",
                    "-0001-12-31T23:59:59.999999Z",
                    "0000-01-01T00:00:00Z",
                    "0000-02-29T12:30:00Z",
                    "0000-12-30T00:00:00Z",
                    "0000-12-31T23:59:59.999999Z",
                    "0001-01-01T00:00:00Z",
                    "0001-01-02T00:00:00Z",
                    "0099-12-31T00:00:00Z",
                    "0999-07-01T01:02:03Z",
                    "1500-02-28T23:59:59Z",
                    "1582-10-04T12:00:00Z",
                    "1582-10-05T12:00:00Z",
                    "1582-10-14T12:00:00Z",
                    "1582-10-15T12:00:00Z",
                    "1900-02-28T23:00:00Z",
                    "1970-01-01T00:00:00Z",
                    "2026-11-26T15:00:00.999999Z",
                    "9999-12-31T23:59:59.999999Z",
                    "+10000-01-01T00:00:00Z",
                    "+12345-06-07T08:09:10.111213Z",
                    "+100000-02-29T00:00:00Z",
                    "+294276-12-31T23:59:59.999999Z");

    private static final String TABLE =
            """
            CREATE TABLE seen (id text PRIMARY KEY, at timestamptz, at_as_text text, "all" timestamptz[],
                local timestamp, local_as_text text, date date, dates date[], inner_one jsonb,
                last_sequence_number bigint)
            """;

    record Inner(Instant at, LocalDateTime local, LocalDate date) {}

    record Seen(
            String id,
            Instant at,
            Instant atAsText,
            List<Instant> all,
            LocalDateTime local,
            LocalDateTime localAsText,
            LocalDate date,
            Optional<List<LocalDate>> dates,
            Inner innerOne) {

        static Seen of(String id, Instant at) {
            LocalDateTime local = LocalDateTime.ofInstant(at, UTC);
            LocalDate date = local.toLocalDate();
            return new Seen(
                    id,
                    at,
                    at,
                    List.of(at, Instant.EPOCH),
                    local,
                    local,
                    date,
                    Optional.of(List.of(date)),
                    new Inner(at, local, date));
        }
    }

    record Happened(String id, Instant at) {}

    record OnDay(String id, LocalDate day) {}

    record Lasted(String id, Duration duration) {}

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Auckland"})
    void a_time_comes_back_from_all_columns_and_in_all_zones(String zone) {
        RecordRowStore<Seen> rows = rows(TABLE, Seen.class);
        model.transactions()
                .executeWithoutResult(_ -> {
                    model.jdbc().execute("SET LOCAL TimeZone = '%s'".formatted(zone));
                    for (String time : TIMES) {
                        Row<Seen> saved = saved(rows, Seen.of(time, Instant.parse(time)));

                        assertThat(rows.find(time)).contains(saved);
                        assertThat(
                                        model.texts(
                                                "SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD BC') FROM seen WHERE id = '%s'"
                                                        .formatted(time)))
                                .containsExactly(day(Instant.parse(time)));
                    }
                });
    }

    private static String day(Instant time) {
        LocalDate date = LocalDate.ofInstant(time, UTC);
        return "%04d-%02d-%02d %s"
                .formatted(
                        Math.abs(date.getYear() > 0 ? date.getYear() : 1 - date.getYear()),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        date.getYear() > 0 ? "AD" : "BC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4713-11-24", "+294277-01-01", "+5874897-12-31"})
    void so_does_a_date_that_is_no_timestamp(LocalDate day) {
        RecordRowStore<OnDay> rows =
                rows(
                        "CREATE TABLE seen (id text PRIMARY KEY, day date, last_sequence_number"
                                + " bigint)",
                        OnDay.class);

        Row<OnDay> saved = saved(rows, new OnDay("a", day));

        assertThat(rows.find("a")).contains(saved);
    }

    @Test
    void what_was_written_as_java_has_it_is_read() {
        RecordRowStore<Seen> rows = rows(TABLE, Seen.class);
        for (String time : TIMES) {
            Row<Seen> saved = saved(rows, Seen.of(time, Instant.parse(time)));
            model.jdbc()
                    .update(
                            "UPDATE seen SET at_as_text = ?, local_as_text = ?, inner_one ="
                                + " inner_one || jsonb_build_object('at', ?::text, 'date', ?::text)"
                                + " WHERE id = ?",
                            time,
                            time.replace("Z", ""),
                            time,
                            saved.value().date().toString(),
                            time);

            assertThat(rows.find(time)).contains(saved);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-4713-11-23T23:59:59.999999Z",
                "+294277-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void a_time_that_no_timestamp_is_is_the_fault_of_its_aggregate_alone_and_told_by_its_field(
            Instant time) {
        RecordRowStore<Happened> rows =
                rows(
                        "CREATE TABLE seen (id text PRIMARY KEY, at timestamptz,"
                                + " last_sequence_number bigint)",
                        Happened.class);
        var updater =
                new ReadModelUpdater<>(
                        rows,
                        Projection.<Happened, String>of(
                                id -> new Happened(id, Instant.EPOCH),
                                (row, event) -> new Happened(row.id(), event.createdAt())),
                        new MemoryLog<>(),
                        model.transactions(),
                        _ -> {});

        var failed = updater.handle(List.of(event("a", time), event("b", Instant.EPOCH)));

        assertThat(failed).containsOnlyKeys("a");
        assertThat(failed.get("a"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.reason()).isEqualTo(FaultReason.CONSTRAINT_VIOLATED);
                            assertThat(fault.text())
                                    .startsWith(
                                            "the row of a has a time that PostgreSQL can't keep, at"
                                                    + " at:");
                        });
        assertThat(rows.find("b")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"date, +5874898-01-01", "date, -4713-11-23", "date, -999999999-01-01"})
    void so_is_a_date(String type, LocalDate day) {
        RecordRowStore<OnDay> rows =
                rows(
                        "CREATE TABLE seen (id text PRIMARY KEY, day %s, last_sequence_number bigint)"
                                .formatted(type),
                        OnDay.class);
        var updater =
                new ReadModelUpdater<>(
                        rows,
                        Projection.<OnDay, String>of(id -> new OnDay(id, day), (row, _) -> row),
                        new MemoryLog<>(),
                        model.transactions(),
                        _ -> {});

        assertThat(updater.handle(List.of(event("a", Instant.EPOCH))).get("a"))
                .extracting(failure -> failure.text())
                .asString()
                .contains("can't keep, at day:");
    }

    @Test
    void a_duration_is_kept_up_to_the_longest_and_told_beyond() {
        RecordRowStore<Lasted> rows =
                rows(
                        "CREATE TABLE seen (id text PRIMARY KEY, duration interval,"
                                + " last_sequence_number bigint)",
                        Lasted.class);
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000);
        for (Duration kept : List.of(longest, longest.negated())) {
            Row<Lasted> saved = saved(rows, new Lasted(kept.toString(), kept));
            assertThat(rows.find(kept.toString())).contains(saved);
        }
        for (Duration beyond :
                List.of(longest.plusSeconds(1), Duration.ofSeconds(Long.MIN_VALUE))) {
            var updater =
                    new ReadModelUpdater<>(
                            rows,
                            Projection.<Lasted, String>of(
                                    id -> new Lasted(id, beyond), (row, _) -> row),
                            new MemoryLog<>(),
                            model.transactions(),
                            _ -> {});
            assertThat(updater.handle(List.of(event("a", Instant.EPOCH))).get("a"))
                    .extracting(failure -> failure.text())
                    .asString()
                    .contains("can't keep, at duration:");
        }
    }

    private static StreamEvent<String> event(String id, Instant at) {
        return new StreamEvent<>("visit", id, 1, "seen", "", at, Metadata.NONE);
    }

    private <R extends Record> RecordRowStore<R> rows(String table, Class<R> row) {
        model.jdbc().execute(table);
        return new RecordRowStore<>(model.jdbc(), "seen", row);
    }

    private static <R extends Record> Row<R> saved(RecordRowStore<R> rows, R row) {
        String id = String.valueOf(Difference.value(row.getClass().getRecordComponents()[0], row));
        Row<R> saved = Row.there(id, 1, row);
        rows.save(List.of(new RowChange<>(Row.absent(id, row), saved)));
        return saved;
    }
}
