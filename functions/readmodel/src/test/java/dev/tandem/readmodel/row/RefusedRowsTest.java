package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.Projection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row that PostgreSQL refuses is told by table, column or constraint, and never by its value. */
class RefusedRowsTest {

    record Inner(String note) {}

    record Ware(
            String id,
            @Nullable String label,
            String code,
            List<String> tags,
            Map<String, String> more,
            Inner inner,
            BigDecimal price,
            BigDecimal weight,
            long count,
            long units) {

        static Ware of(String id) {
            return new Ware(
                    id,
                    "label",
                    "c",
                    List.of(),
                    Map.of(),
                    new Inner("note"),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    1,
                    1);
        }

        Ware label(@Nullable String other) {
            return new Ware(id, other, code, tags, more, inner, price, weight, count, units);
        }

        Ware code(String other) {
            return new Ware(id, label, other, tags, more, inner, price, weight, count, units);
        }

        Ware tag(String other) {
            return new Ware(
                    id, label, code, List.of("a", other), more, inner, price, weight, count, units);
        }

        Ware key(String other) {
            return new Ware(
                    id, label, code, tags, Map.of(other, ""), inner, price, weight, count, units);
        }

        Ware note(String other) {
            return new Ware(
                    id, label, code, tags, more, new Inner(other), price, weight, count, units);
        }

        Ware price(String other) {
            return new Ware(
                    id,
                    label,
                    code,
                    tags,
                    more,
                    inner,
                    new BigDecimal(other),
                    weight,
                    count,
                    units);
        }

        Ware weight(String other) {
            return new Ware(
                    id, label, code, tags, more, inner, price, new BigDecimal(other), count, units);
        }

        Ware count(long other) {
            return new Ware(id, label, code, tags, more, inner, price, weight, other, units);
        }

        Ware units(long other) {
            return new Ware(id, label, code, tags, more, inner, price, weight, count, other);
        }
    }

    private final SentenceReadModel model = new SentenceReadModel();

    @BeforeEach
    void createTable() {
        model.jdbc()
                .execute(
                        """
                        CREATE TABLE ware (id text PRIMARY KEY, label text NOT NULL UNIQUE,
                            code varchar(3), tags text[], more jsonb, "inner" jsonb, price numeric(5, 2),
                            weight numeric, count integer, units smallint CONSTRAINT some_units CHECK (units > 0),
                            last_sequence_number bigint)
                        """);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_text_with_nul_is_told_by_its_field_wherever_it_lies() {
        String secret = "sec\0ret";

        assertRefused(ware().label(secret), "a has a text with U+0000, at label:");
        assertRefused(ware().code(secret), "a has a text with U+0000, at code:");
        assertRefused(ware().tag(secret), "a has a text with U+0000, at tags:");
        assertRefused(ware().key(secret), "a has a text with U+0000, at more:");
        assertRefused(ware().note(secret), "a has a text with U+0000, at inner.note:");
    }

    @Test
    void a_text_that_is_too_long_is_told_by_the_fields_that_it_may_be() {
        assertRefused(ware().label("lab").code("secret"), "at code: the column holds 3 characters");
        assertRefused(
                ware().label("label").code("secret"),
                "at label or code: the column holds 3 characters");
    }

    @ParameterizedTest
    @CsvSource({"1000", "-1000", "999.995", "123456789"})
    void a_number_beyond_a_precision_is_told_by_its_field(String price) {
        assertRefused(
                ware().price(price).weight("999.99"),
                "a has a number that is too large, at price: the column is of type numeric(5,2)");
    }

    @Test
    void a_number_beyond_its_type_is_told_by_its_field() {
        assertRefused(
                ware().count(4_000_000_000L),
                "a number that is too large, at count: the column is of type integer");
        assertRefused(
                ware().units(Short.MAX_VALUE + 1L),
                "a number that is too large, at units: the column is of type smallint");
    }

    @Test
    void a_null_and_a_check_are_told_by_table_column_and_constraint() {
        assertRefused(ware().label(null), "SQL state 23502, table ware, column label");
        assertRefused(ware().units(0), "SQL state 23514, table ware, constraint some_units");
    }

    @Test
    void so_is_a_value_that_another_row_has() {
        assertThat(updater(ware()).handle(List.of(event("other")))).isEmpty();

        assertRefused(ware(), "SQL state 23505, table ware, constraint ware_label_key");
    }

    private static Ware ware() {
        return Ware.of("");
    }

    private void assertRefused(Ware ware, String told) {
        Failure failure =
                Objects.requireNonNull(updater(ware).handle(List.of(event("a"))).get("a"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                assertThat(fault.reason())
                                        .isEqualTo(FaultReason.CONSTRAINT_VIOLATED));
        assertThat(failure.text()).contains(told).doesNotContain("secret", "4000000000", "999.995");
    }

    private ReadModelUpdater<String> updater(Ware ware) {
        return new ReadModelUpdater<>(
                new RecordRowStore<>(model.jdbc(), "ware", Ware.class),
                Projection.<Ware, String>of(
                        Ware::of,
                        (row, _) ->
                                new Ware(
                                        row.id(),
                                        ware.label(),
                                        ware.code(),
                                        ware.tags(),
                                        ware.more(),
                                        ware.inner(),
                                        ware.price(),
                                        ware.weight(),
                                        ware.count(),
                                        ware.units())),
                new MemoryLog<>(),
                model.transactions(),
                _ -> {});
    }

    private static StreamEvent<String> event(String id) {
        return new StreamEvent<>("visit", id, 1, "seen", "", Instant.EPOCH, Metadata.NONE);
    }
}
