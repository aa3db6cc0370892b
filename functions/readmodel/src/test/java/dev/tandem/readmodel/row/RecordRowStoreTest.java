package dev.tandem.readmodel.row;

import static dev.tandem.readmodel.row.Letters.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.testkit.projection.RowStoreContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

class RecordRowStoreTest extends RowStoreContract<Letters> {

    /** All that a column can be. */
    record Everything(
            String id,
            boolean flag,
            int small,
            long large,
            BigDecimal exact,
            Instant at,
            List<String> list,
            Map<String, Integer> map) {}

    private final SentenceReadModel model = new SentenceReadModel();
    private final RecordRowStore<Letters> words =
            new RecordRowStore<>(model.jdbc(), "letters", Letters.class);

    @BeforeEach
    void createTables() {
        model.jdbc().execute(Letters.TABLES);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Override
    protected RowStore<Letters> store() {
        return words;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(model.transactions().<T>execute(_ -> work.get()));
    }

    @Override
    protected Letters empty(String wordId) {
        return Letters.PROJECTION.empty(wordId);
    }

    @Override
    protected Letters value(String wordId, int version) {
        return Letters.ofVersion(wordId, version);
    }

    @Test
    void a_value_that_another_row_has_under_a_unique_index_is_refused_and_no_lost_race() {
        model.jdbc()
                .execute(
                        "CREATE TABLE person (id text PRIMARY KEY, name text UNIQUE,"
                                + " last_sequence_number bigint)");
        var names = new RecordRowStore<>(model.jdbc(), "person", Name.class);
        names.save(List.of(named("a")));

        assertThatThrownBy(() -> names.save(List.of(named("b"))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    record Name(String id, String name) {}

    private static RowChange<Name> named(String id) {
        return new RowChange<>(
                Row.absent(id, new Name(id, "")), Row.there(id, 1, new Name(id, "mia")));
    }

    @Test
    void a_row_with_all_that_a_column_can_be_comes_back_as_it_was_saved() {
        model.jdbc()
                .execute(
                        """
                        CREATE TABLE everything (id text PRIMARY KEY, flag boolean, small integer,
                            large bigint, exact numeric, at timestamptz, list jsonb, map jsonb,
                            last_sequence_number bigint)
                        """);
        var rows = new RecordRowStore<>(model.jdbc(), "everything", Everything.class);
        var row =
                new Everything(
                        "a 'quoted' \"id\" \\ ü",
                        true,
                        7,
                        Long.MAX_VALUE,
                        new BigDecimal("12345678901234567890.10"),
                        Instant.parse("2026-11-23T12:00:00.123456Z"),
                        List.of("one", "two"),
                        Map.of("three", 3));

        Row<Everything> saved = Row.there(row.id(), 5, row);
        rows.save(List.of(new RowChange<>(Row.absent(row.id(), row), saved)));

        assertThat(rows.find(row.id())).contains(saved);
        assertThat(rows.lock(new TreeSet<>(List.of(row.id(), "other"))))
                .isEqualTo(Map.of(row.id(), saved));
        assertThat(rows.read(new TreeSet<>(List.of(row.id(), "other"))))
                .isEqualTo(Map.of(row.id(), saved));
        assertThat(rows.find("other")).isEmpty();
    }

    @Test
    void new_and_changed_rows_are_written_together() {
        save(null, row("a", 1), 0, 1);

        words.save(
                List.of(change(row("a", 1), row("a", 2), 1, 3), change(null, row("b", 9), 0, 1)));

        assertThat(words.all())
                .isEqualTo(
                        Map.of(
                                "a", Row.there("a", 3, row("a", 2)),
                                "b", Row.there("b", 1, row("b", 9))));
    }

    @Test
    void a_row_that_another_updater_has_written_meanwhile_is_not_overwritten() {
        save(null, row("a", 1), 0, 1);
        save(row("a", 1), row("a", 2), 1, 2);

        assertThatThrownBy(() -> save(row("a", 1), row("a", 7), 1, 2))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("a is not at event 1 any more");
        assertThatThrownBy(() -> save(null, row("a", 7), 0, 1))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("a has a row meanwhile");
        assertThat(words.find("a")).contains(Row.there("a", 2, row("a", 2)));
    }

    @Test
    void rows_are_locked_while_a_batch_lasts() {
        save(null, row("a", 1), 0, 1);
        save(null, row("b", 1), 0, 1);

        List<String> free =
                model.transactions()
                        .execute(_ -> {
                            words.lock(new TreeSet<>(List.of("a")));
                            return CompletableFuture.supplyAsync(
                                            this::unlocked, Thread::startVirtualThread)
                                    .join();
                        });

        assertThat(free).containsExactly("b");
    }

    private List<String> unlocked() {
        return model.jdbc()
                .query(
                        "SELECT word_id FROM letters FOR UPDATE SKIP LOCKED",
                        (row, _) -> row.getString(1));
    }

    @Test
    void a_name_that_needs_quotes_is_no_table() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RecordRowStore<>(model.jdbc(), "a; DROP TABLE b", Letters.class))
                .withMessageContaining("a name is 1 to 63 of a-z 0-9 _");
    }

    private void save(@Nullable Letters before, Letters after, long loaded, long last) {
        words.save(List.of(change(before, after, loaded, last)));
    }

    private static RowChange<Letters> change(
            @Nullable Letters before, Letters after, long loaded, long last) {
        String id = after.wordId();
        return new RowChange<>(
                before == null ? Row.absent(id, after) : Row.there(id, loaded, before),
                Row.there(id, last, after));
    }

    private static Letters row(String id, int times) {
        return new Letters(id, new TreeMap<>(Map.of("x", times)), event(id, 1, "+x").createdAt());
    }
}
