package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.BadSqlGrammarException;

import java.util.List;
import java.util.TreeSet;

/** Rows and sums are looked up by keys of all types that a key's column may have. */
class KeyTypeTest {

    private static final String UUID = "abcdef12-0000-4000-8000-000000000000";

    record Named(String id, String name) {}

    record Numbered(long id, String name) {}

    record Times(String id, long times) {}

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text, abc, d",
        "varchar, abc, d",
        "varchar(3), abc, d",
        "char(3), abc, def",
        "short_name, abc, d",
        "shorter_name, abc, d",
        "mood, glad, sad",
        "name, abc, d",
        "uuid, " + UUID + ", 00000000-0000-4000-8000-000000000000"
    })
    void a_text_is_found_and_no_other(String type, String id, String other) {
        RecordRowStore<Named> rows = rows(type, Named.class);
        saved(rows, id, new Named(id, "mia"));

        isFoundAlone(rows, id, other);
    }

    @ParameterizedTest
    @CsvSource({"smallint", "integer", "bigint", "'numeric(9, 0)'", "numeric"})
    void so_is_a_number(String type) {
        RecordRowStore<Numbered> rows = rows(type, Numbered.class);
        saved(rows, "42", new Numbered(42, "mia"));

        isFoundAlone(rows, "42", "7");
    }

    @ParameterizedTest
    @CsvSource({"varchar(3)", "char(3)", "short_name", "shorter_name"})
    void a_key_that_is_longer_than_any_has_no_row(String type) {
        RecordRowStore<Named> rows = rows(type, Named.class);
        saved(rows, "abc", new Named("abc", "mia"));

        assertThat(rows.find("abcd")).isEmpty();
        assertThat(rows.read(new TreeSet<>(List.of("abc", "abcd")))).containsOnlyKeys("abc");
        assertThat(rows.lock(new TreeSet<>(List.of("abc", "abcd")))).containsOnlyKeys("abc");
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, " + UUID + ", tandem-priming",
        "uuid, " + UUID + ", ABCDEF12-0000-4000-8000-000000000000",
        "uuid, " + UUID + ", abcdef12-0-4000-8000-0"
    })
    void a_text_that_can_be_no_key_has_no_row(String type, String id, String other) {
        RecordRowStore<Named> rows = rows(type, Named.class);
        saved(rows, id, new Named(id, "mia"));

        isReadAlone(rows, id, other);
    }

    @ParameterizedTest
    @CsvSource({
        "smallint, 32768",
        "integer, -2147483649",
        "bigint, 9223372036854775808",
        "bigint, 042",
        "integer, +42",
        "integer, abc",
        "integer, ''",
        "numeric, 42e0",
        "numeric, NaN",
        "numeric, 042"
    })
    void nor_has_one_that_can_be_no_number_of_its_type(String type, String other) {
        RecordRowStore<Numbered> rows = rows(type, Numbered.class);
        saved(rows, "42", new Numbered(42, "mia"));

        isReadAlone(rows, "42", other);
    }

    @Test
    void a_number_that_a_migration_has_made_room_for_is_found() {
        RecordRowStore<Numbered> rows = rows("integer", Numbered.class);
        String large = "4200000000";
        assertThat(rows.find(large)).isEmpty();
        saved(rows, "42", new Numbered(42, "mia"));
        assertThat(rows.find("42")).isPresent();
        model.jdbc().execute("ALTER TABLE keyed ALTER COLUMN id TYPE bigint");
        saved(rows, large, new Numbered(4_200_000_000L, "ann"));

        assertThat(rows.find(large)).isPresent();
    }

    @Test
    void a_sum_under_what_can_be_no_key_is_not_there() {
        model.jdbc().execute("CREATE TABLE times (id uuid PRIMARY KEY, times bigint)");
        RecordSums<Times> sums = new RecordSums<>(model.jdbc(), "times", Times.class);
        sums.change(List.of(), List.of(new Times(UUID, 2)));

        assertThat(sums.find("abc")).isEmpty();
        assertThat(sums.find(UUID)).contains(new Times(UUID, 2));
    }

    @Test
    void blanks_behind_a_key_make_another_one() {
        model.jdbc().execute("CREATE TABLE times (id varchar(3) PRIMARY KEY, times bigint)");
        RecordSums<Times> sums = new RecordSums<>(model.jdbc(), "times", Times.class);
        sums.change(List.of(), List.of(new Times("abc", 2)));

        assertThat(sums.find("abc  ")).isEmpty();
        assertThat(sums.find("abcd")).isEmpty();
        assertThat(sums.find("abc")).contains(new Times("abc", 2));
    }

    @Test
    void other_columns_may_be_of_a_domain_that_allows_no_null() {
        model.jdbc().execute("CREATE DOMAIN given_name AS text NOT NULL");
        model.jdbc()
                .execute(
                        "CREATE TABLE keyed (id text PRIMARY KEY, name given_name,"
                                + " last_sequence_number bigint)");
        var rows = new RecordRowStore<>(model.jdbc(), "keyed", Named.class);
        saved(rows, "abc", new Named("abc", "mia"));

        isFoundAlone(rows, "abc", "d");
    }

    @Test
    void after_the_type_has_changed_one_statement_fails() {
        RecordRowStore<Named> rows = rows("text", Named.class);
        Row<Named> saved = saved(rows, UUID, new Named(UUID, "mia"));
        assertThat(rows.find(UUID)).contains(saved);
        model.jdbc().execute("ALTER TABLE keyed ALTER COLUMN id TYPE uuid USING id::uuid");

        assertThatThrownBy(() -> rows.find(UUID)).isInstanceOf(BadSqlGrammarException.class);
        isFoundAlone(rows, UUID, "00000000-0000-4000-8000-000000000000");
    }

    private <R extends Record> RecordRowStore<R> rows(String type, Class<R> row) {
        model.jdbc()
                .execute(
                        """
                        CREATE DOMAIN short_name AS varchar(3) CHECK (VALUE <> '');
                        CREATE DOMAIN shorter_name AS short_name CHECK (length(VALUE) < 4);
                        CREATE TYPE mood AS ENUM ('sad', 'glad');
                        CREATE TABLE keyed (id %s PRIMARY KEY, name text, last_sequence_number bigint)
                        """
                                .formatted(type));
        return new RecordRowStore<>(model.jdbc(), "keyed", row);
    }

    private static <R extends Record> Row<R> saved(RecordRowStore<R> rows, String id, R row) {
        Row<R> saved = Row.there(id, 1, row);
        rows.save(List.of(new RowChange<>(Row.absent(id, row), saved)));
        return saved;
    }

    private static void isReadAlone(RecordRowStore<?> rows, String id, String other) {
        assertThat(rows.find(other)).isEmpty();
        assertThat(rows.find(id)).isPresent();
        assertThat(rows.read(new TreeSet<>(List.of(id, other)))).containsOnlyKeys(id);
    }

    private static void isFoundAlone(RecordRowStore<?> rows, String id, String other) {
        assertThat(rows.find(other)).isEmpty();
        assertThat(rows.find(id)).isPresent();
        assertThat(rows.read(new TreeSet<>(List.of(id, other)))).containsOnlyKeys(id);
        assertThat(rows.lock(new TreeSet<>(List.of(id, other)))).containsOnlyKeys(id);
    }
}
