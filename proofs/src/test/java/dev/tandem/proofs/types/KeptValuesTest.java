package dev.tandem.proofs.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.check.Difference;
import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.proofs.types.KindOfValue.Place;
import dev.tandem.readmodel.row.RecordRowStore;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each cell of {@code docs/reference/types.md}, on both engines. */
class KeptValuesTest {

    private static final List<KindOfValue> KINDS =
            KindOfValue.onThePage(Path.of("../docs/reference/types.md"));

    private static final AggregateType TYPE = new AggregateType("kept_value", "keptValueId");

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    private static final DynamoDbAggregateFactory FACTORY =
            new DynamoDbAggregateFactory(CLIENT, DynamoDbSettings.defaults(), Clock.systemUTC());

    private static final JdbcTemplate JDBC =
            new JdbcTemplate(new DriverManagerDataSource(LocalPostgres.shared().createDatabase()));

    private static RecordsOfKinds records;

    /** Records one event of its type, which is the state then. */
    private record Recording(Class<Record> type) implements Decider<Put, Record, Record> {

        @Override
        public Record initialState() {
            return new Put("", this);
        }

        @Override
        public Decision<Record> decide(Put put, Record state) {
            return Decision.accept((Record) put.event());
        }

        @Override
        public Record evolve(Record state, Record event) {
            return event;
        }
    }

    private record Put(String id, Object event) {}

    @BeforeAll
    static void compile(@TempDir Path directory) {
        records = new RecordsOfKinds(KINDS, directory);
        new TableCreation(CLIENT).create(TYPE, FACTORY.tables(TYPE));
        JDBC.execute("CREATE TYPE mood AS ENUM ('CALM', 'WILD')");
        JDBC.execute("CREATE TYPE point_type AS (x integer, name_of_it text)");
    }

    static Stream<KindOfValue> kept() {
        return KINDS.stream().filter(kind -> !kind.isRefused(Place.EVENT));
    }

    static Stream<KindOfValue> refused() {
        return KINDS.stream().filter(kind -> kind.isRefused(Place.EVENT));
    }

    @Test
    void the_page_has_each_type_that_there_are_values_of() {
        assertThat(kept().map(KindOfValue::type))
                .containsExactlyInAnyOrderElementsOf(Samples.VALUES.keySet());
        assertThat(refused())
                .hasSizeGreaterThan(15)
                .allMatch(kind ->
                        kind.cells().equals(List.of("refused", "refused", "refused", "refused")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_would_not_come_back_is_refused_by_name_where_it_is_made(KindOfValue kind) {
        refuses(() -> definition(records.type("Kind", kind)).getClass(), "Kind");
        refuses(() -> FACTORY.eventLog(TYPE, events(records.type("Kind", kind))), "Kind");
        refuses(() -> store("refused", records.type("Row", kind)), "Row");
        refuses(() -> store("refused", records.type("Outer", kind)), "Outer");
    }

    private static void refuses(ThrowingCallable making, String record) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .withMessageStartingWith(record)
                .withMessageContaining(record.equals("Outer") ? ".nested.value" : ".value")
                .withMessageContaining("would not come back");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void an_event_and_a_state_come_back_as_the_page_says(KindOfValue kind) {
        Class<Record> type = records.type("Kind", kind);
        var definition = definition(type);
        List<Came> states =
                values(kind)
                        .map(value -> {
                            String id = UUID.randomUUID().toString();
                            Record given = RecordsOfKinds.made(type, value);
                            assertThat(
                                            FACTORY.commandHandler(definition)
                                                    .handle(Command.of(new Put(id, given))))
                                    .isInstanceOf(Accepted.class);
                            Record event =
                                    FACTORY.eventLog(TYPE, definition.events())
                                            .readAfter(id, 0)
                                            .getFirst()
                                            .event();
                            new Came(given, event).isTheSame();
                            return new Came(
                                    given,
                                    FACTORY.store(definition).load(id).orElseThrow().state());
                        })
                        .toList();

        // DynamoDB Local keeps zeros at a number's end where AWS does not: no more is promised
        states.forEach(kind.isByValue(Place.STATE) ? Came::isTheSameByValue : Came::isTheSame);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void a_column_gives_back_what_the_page_says(KindOfValue kind) {
        Class<Record> type = records.type("Row", kind);
        if (kind.isRefused(Place.COLUMN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store("refused", type))
                    .withMessageContaining("value can't be a column");
            return;
        }
        assertThat(kind.columnTypes()).isNotEmpty();
        for (String column : kind.columnTypes()) {
            RecordRowStore<Record> rows = store(table("value " + column), type);
            List<Came> came =
                    values(kind)
                            .map(value -> saved(rows, id -> RecordsOfKinds.made(type, id, value)))
                            .toList();
            if (kind.isToTheMicrosecond(Place.COLUMN)) {
                assertThat(came)
                        .anyMatch(row -> Difference.first(row.given(), row.back()).isPresent());
                came.forEach(row -> new Came(rows.kept(row.given()), row.back()).isTheSame());
            } else {
                came(came, kind.isByValue(Place.COLUMN));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void what_is_inside_a_jsonb_column_comes_back_as_the_page_says(KindOfValue kind) {
        Class<Record> outer = records.type("Outer", kind);
        RecordRowStore<Record> rows = store(table("nested jsonb"), outer);

        List<Came> came =
                values(kind)
                        .map(value ->
                                saved(
                                        rows,
                                        id ->
                                                RecordsOfKinds.made(
                                                        outer,
                                                        id,
                                                        RecordsOfKinds.made(
                                                                records.type("Kind", kind),
                                                                value))))
                        .toList();

        came(came, kind.isByValue(Place.INSIDE));
    }

    /** Where the page says no more than by value, it is no more. */
    private static void came(List<Came> all, boolean isByValue) {
        all.forEach(Came::isTheSameByValue);
        if (isByValue) {
            assertThat(all).anyMatch(one -> !one.isEqual());
        } else {
            all.forEach(Came::isTheSame);
        }
    }

    /** What was given, and what came back. */
    private record Came(Record given, Record back) {

        void isTheSameByValue() {
            assertThat(Difference.first(given, back)).as("%s, given %s", back, given).isEmpty();
        }

        void isTheSame() {
            isTheSameByValue();
            assertThat(isEqual()).as("%s, given %s", back, given).isTrue();
        }

        boolean isEqual() {
            return Stream.of(given.getClass().getRecordComponents())
                    .allMatch(component ->
                            equal(
                                    Difference.value(component, given),
                                    Difference.value(component, back)));
        }

        private static boolean equal(@Nullable Object one, @Nullable Object other) {
            if (one instanceof Record a && other instanceof Record b && isOfAKind(a)) {
                return new Came(a, b).isEqual();
            }
            return Objects.deepEquals(one, other);
        }

        private static boolean isOfAKind(Record value) {
            return value.getClass().getSimpleName().startsWith("Kind");
        }
    }

    private static Stream<?> values(KindOfValue kind) {
        return Objects.requireNonNull(Samples.VALUES.get(kind.type())).stream();
    }

    private static Came saved(RecordRowStore<Record> rows, Function<String, Record> row) {
        String id = UUID.randomUUID().toString();
        Record given = row.apply(id);
        Record kept = rows.kept(given);
        rows.save(List.of(new RowChange<>(Row.absent(id, kept), Row.there(id, 1, kept))));
        return new Came(given, rows.find(id).orElseThrow().value());
    }

    private static String table(String column) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JDBC.execute(
                "CREATE TABLE %s (id text PRIMARY KEY, %s, last_sequence_number bigint)"
                        .formatted(name, column));
        return name;
    }

    private static RecordRowStore<Record> store(String table, Class<Record> row) {
        return new RecordRowStore<>(JDBC, table, row);
    }

    private static AggregateDefinition<Put, Record, Record> definition(Class<Record> type) {
        return new AggregateDefinition<>(
                TYPE, Put::id, new Recording(type), events(type), StateMapping.byRecord(type));
    }

    private static EventTypes<Record> events(Class<Record> type) {
        return EventTypes.of(Record.class).type("it_happened", 1, type).build();
    }
}
