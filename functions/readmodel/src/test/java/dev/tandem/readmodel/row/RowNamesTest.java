package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
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
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Names are free, and a key is what its column makes of it. */
class RowNamesTest {

    /** Reserved words of SQL, and names that our statements have for themselves. */
    record Words(
            String order,
            String user,
            int t,
            int r,
            int e,
            int l,
            int d,
            long loaded,
            long read,
            long now,
            String row,
            String given,
            String table,
            int select,
            int part,
            int delta) {

        Words plus(int more) {
            return new Words(
                    order,
                    user,
                    t + more,
                    r,
                    e,
                    l,
                    d,
                    loaded + 5000,
                    read,
                    now,
                    row,
                    given,
                    table,
                    select,
                    part,
                    delta);
        }
    }

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "t", "r", "e", "words"})
    void a_table_and_its_columns_may_be_called_as_one_likes(String table) {
        model.jdbc()
                .execute(
                        """
                        CREATE TABLE "%s" ("order" text PRIMARY KEY, "user" text, t int, r int, e int,
                            l int, d int, loaded bigint, read bigint, now bigint, "row" text, given text,
                            "table" text, "select" int, part int, delta int, last_sequence_number bigint)
                        """
                                .formatted(table));
        var rows = new RecordRowStore<>(model.jdbc(), table, Words.class);
        var one = new Words("a", "mia", 1, 2, 3, 4, 5, 6, 7, 8, "r", "g", "t", 9, 10, 11);

        Row<Words> first = saved(rows, Row.absent("a", one), Row.there("a", 1, one));
        Row<Words> second = saved(rows, first, Row.there("a", 3, one.plus(1)));

        assertThat(rows.ids("", 10)).containsExactly("a");
        assertThat(rows.read(new TreeSet<>(List.of("a", "b")))).isEqualTo(Map.of("a", second));
        assertThat(rows.all()).isEqualTo(Map.of("a", second));
        saved(rows, second, Row.absent("a", one));
        assertThat(rows.all()).isEmpty();
    }

    record Sum(String group, long t, long delta, long part, long total) {}

    @ParameterizedTest
    @ValueSource(strings = {"order", "delta", "t", "total"})
    void a_table_of_sums_may_be_called_as_one_likes(String table) {
        model.jdbc()
                .execute(
                        """
                        CREATE TABLE "%s" ("group" text PRIMARY KEY, t bigint, delta bigint, part bigint,
                            total bigint)
                        """
                                .formatted(table));
        var sums = new RecordSums<>(model.jdbc(), table, Sum.class);

        sums.change(List.of(), List.of(new Sum("a", 1, 2, 3, 4), new Sum("b", 1, 1, 1, 1)));
        sums.change(List.of(new Sum("a", 1, 2, 3, 4)), List.of(new Sum("a", 2, 2, 2, 2)));

        assertThat(sums.all()).containsExactly(new Sum("a", 2, 2, 2, 2), new Sum("b", 1, 1, 1, 1));
        assertThat(sums.find("b")).contains(new Sum("b", 1, 1, 1, 1));
        assertThat(sums.differences(List.of(new Sum("a", 2, 2, 2, 2)))).containsExactly("b");
    }

    record Numbered(String id, long lastSequenceNumber) {}

    record Twice(String id, int aB, int a_b) {}

    record Dollar(String id, int $) {}

    record Keyless(List<String> ids) {}

    record OrderId(UUID value) {}

    record Order(OrderId orderId, int n) {}

    record Rough(String id, double sum) {}

    @Test
    void a_name_or_a_key_that_can_t_be_is_refused_where_the_store_is_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store("x", Numbered.class))
                .withMessageContaining(
                        "Numbered.lastSequenceNumber can't be a column: there is another column"
                                + " last_sequence_number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store("x", Twice.class))
                .withMessageContaining("Twice.a_b can't be a column: there is another column a_b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store("x", Dollar.class))
                .withMessageContaining("Dollar.$ can't be a column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store("x", Keyless.class))
                .withMessageContaining("Keyless.ids can't be a column: it is the key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store("x", Order.class))
                .withMessage(
                        "Order.orderId can't be a column: it is the key: take a String, a UUID, an"
                                + " int or a long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordSums<>(model.jdbc(), "x", Rough.class))
                .withMessageContaining("Rough.sum can't be a column: it is a sum");
    }

    record Account(UUID id, int n) {}

    record Ticket(long id, int n) {}

    record Visit(String id, int n) {}

    @Test
    void a_key_may_be_a_uuid_or_a_number() {
        String uuid = UUID.randomUUID().toString();
        var accounts = keyed("account", "uuid", Account.class);
        var tickets = keyed("ticket", "bigint", Ticket.class);
        var visits = keyed("visit", "uuid", Visit.class);

        goesOn(
                accounts,
                uuid,
                new Account(UUID.fromString(uuid), 1),
                new Account(UUID.fromString(uuid), 2));
        goesOn(tickets, "42", new Ticket(42, 1), new Ticket(42, 2));
        goesOn(visits, uuid, new Visit(uuid, 1), new Visit(uuid, 2));
    }

    private static <R extends Record> void goesOn(RecordRowStore<R> rows, String id, R one, R two) {
        Row<R> first = saved(rows, Row.absent(id, one), Row.there(id, 1, one));
        assertThat(rows.lock(new TreeSet<>(List.of(id)))).isEqualTo(Map.of(id, first));
        Row<R> second = saved(rows, first, Row.there(id, 2, two));
        assertThat(rows.find(id)).contains(second);
        assertThat(rows.ids("", 10)).containsExactly(id);
        assertThat(rows.ids(id, 10)).isEmpty();
        saved(rows, second, Row.absent(id, one));
        assertThat(rows.find(id)).isEmpty();
    }

    @Test
    void an_id_in_other_letters_than_its_uuid_is_its_aggregate_s_fault_and_no_race() {
        UUID uuid = UUID.fromString("abcdef12-0000-4000-8000-000000000000");
        var accounts = keyed("account", "uuid", Account.class);
        String shouted = "ABCDEF12-0000-4000-8000-000000000000";

        assertThatThrownBy(() ->
                        saved(
                                accounts,
                                Row.absent(shouted, new Account(uuid, 1)),
                                Row.there(shouted, 1, new Account(uuid, 1))))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("has the key abcdef12-");
        assertThatThrownBy(() -> accounts.lock(new TreeSet<>(List.of(shouted))))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("which is the id of no aggregate that was asked for");
    }

    @Test
    void an_id_that_is_no_uuid_is_its_aggregate_s_fault_alone() {
        var accounts = keyed("account", "uuid", Account.class);
        String good = UUID.randomUUID().toString();
        var updater =
                new ReadModelUpdater<Integer>(
                        accounts,
                        Projection.of(
                                id -> new Account(UUID.fromString(id), 0),
                                (row, event) -> new Account(row.id(), row.n() + event.event())),
                        new MemoryLog<>(),
                        model.transactions(),
                        _ -> {});

        Map<String, Failure> failed =
                updater.handle(List.of(counted("mia@example.org"), counted(good)));

        assertThat(failed).containsOnlyKeys("mia@example.org");
        assertThat(failed.get("mia@example.org")).isInstanceOf(Failure.Fault.class);
        assertThat(accounts.find(good).orElseThrow().value().n()).isEqualTo(5);
    }

    private static StreamEvent<Integer> counted(String id) {
        return new StreamEvent<>("account", id, 1, "counted", 5, Instant.EPOCH, Metadata.NONE);
    }

    @Test
    void a_row_whose_first_component_is_not_the_id_is_its_aggregate_s_fault_and_no_race() {
        var visits = keyed("visit", "text", Visit.class);

        assertThatThrownBy(() ->
                        saved(
                                visits,
                                Row.absent("a", new Visit("b", 1)),
                                Row.there("a", 1, new Visit("b", 1))))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("a row of the table visit has the key b");
    }

    @Test
    void ids_may_have_any_characters() {
        var visits = keyed("visit", "text", Visit.class);
        List<String> ids = List.of("{a,b}", "a\"b", "a\\b", "NULL", "mia@example.org", " ", "ü🍵");
        List<RowChange<Visit>> changes = new ArrayList<>();
        for (String id : ids) {
            changes.add(
                    new RowChange<>(
                            Row.absent(id, new Visit(id, 0)), Row.there(id, 1, new Visit(id, 1))));
        }

        visits.save(changes);

        assertThat(visits.lock(new TreeSet<>(ids))).containsOnlyKeys(ids);
    }

    private <R extends Record> RecordRowStore<R> keyed(String table, String key, Class<R> row) {
        model.jdbc()
                .execute(
                        "CREATE TABLE %s (id %s PRIMARY KEY, n int, last_sequence_number bigint)"
                                .formatted(table, key));
        return store(table, row);
    }

    private <R extends Record> RecordRowStore<R> store(String table, Class<R> row) {
        return new RecordRowStore<>(model.jdbc(), table, row);
    }

    private static <R extends Record> Row<R> saved(
            RecordRowStore<R> rows, Row<R> before, Row<R> after) {
        rows.save(List.of(new RowChange<>(before, after)));
        return after;
    }
}
