package dev.tandem.proofs.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.schema.Migration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A table called {@code order}, keyed by a {@code uuid}, goes all ways that a read model goes. */
class ReservedNamesTest {

    record Order(UUID order, String user, int t, long loaded, int version, List<String> group) {

        static Order empty(String id) {
            return new Order(UUID.fromString(id), "", 0, 0, 0, List.of());
        }

        Order after(StreamEvent<Ordered> event) {
            return new Order(
                    order,
                    event.event().user(),
                    t + 1,
                    loaded + 5000,
                    version + 1,
                    Stream.concat(group.stream(), Stream.of(event.event().user())).toList());
        }
    }

    /** A state of names that are the store's, too. */
    record Ordering(String orderId, int version, String createdAt) {}

    record Ordered(String user) {}

    record Put(String orderId, String user) {}

    private record Deciding() implements Decider<Put, Ordering, Ordered> {

        @Override
        public Ordering initialState() {
            return new Ordering("", 0, "");
        }

        @Override
        public Decision<Ordered> decide(Put put, Ordering state) {
            return Decision.accept(new Ordered(put.user()));
        }

        @Override
        public Ordering evolve(Ordering state, Ordered event) {
            return new Ordering(event.user(), state.version() + 10, "today");
        }
    }

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    private static final EventTypes<Ordered> EVENTS =
            EventTypes.of(Ordered.class).type("ordered", 1, Ordered.class).build();

    private final AggregateType type =
            new AggregateType("order_" + UUID.randomUUID().toString().substring(0, 8), "orderId");

    private final AggregateDefinition<Put, Ordering, Ordered> definition =
            new AggregateDefinition<>(
                    type,
                    Put::orderId,
                    new Deciding(),
                    EVENTS,
                    StateMapping.byRecord(Ordering.class));

    private final DynamoDbAggregateFactory factory =
            new DynamoDbAggregateFactory(CLIENT, DynamoDbSettings.defaults(), Clock.systemUTC());

    private final CommandHandler<Put, Ordering, Ordered> orders =
            factory.commandHandler(definition);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(LocalPostgres.shared().createDatabase());

    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    private final RecordRowStore<Order> rows = new RecordRowStore<>(jdbc, "order", Order.class);

    private final ReadModel<Order, Ordered> model =
            new ReadModels(
                            database,
                            jdbc,
                            new DataSourceTransactionManager(database),
                            3,
                            Duration.ofMinutes(1),
                            ReadModelObserver.NONE)
                    .maintain(
                            ReadModelDefinition.folding(
                                            "order",
                                            factory.history(type, EVENTS),
                                            rows,
                                            Order::empty,
                                            Order::after)
                                    .rebuiltBeside(rows.tables()));

    @BeforeEach
    void tables() {
        new TableCreation(CLIENT).create(type, factory.tables(type));
        Migration.TANDEM.run(database);
        jdbc.execute(
                """
                CREATE TABLE "order" ("order" uuid PRIMARY KEY, "user" text, t int, loaded bigint, version int,
                    "group" text[], last_sequence_number bigint)
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {RebuildRequest.IN_PLACE, RebuildRequest.BLUE_GREEN})
    void names_of_sql_and_of_ours_and_a_uuid_for_a_key_go_all_ways(String mode) {
        String mia = UUID.randomUUID().toString();
        String tom = UUID.randomUUID().toString();
        Stream.of(mia, tom, mia).forEach(id -> orders.handle(Command.of(new Put(id, "u-" + id))));
        deliver(mia);
        deliver(tom);
        jdbc.update("UPDATE \"order\" SET loaded = 7 WHERE \"order\" = CAST(? AS uuid)", mia);
        String gone = UUID.randomUUID().toString();
        jdbc.update("INSERT INTO \"order\" VALUES (CAST(? AS uuid), '', 0, 0, 0, '{}', 1)", gone);

        assertThat(audit(AuditRequest.one(mia)).findings()).hasSize(1);
        RebuildReport report = rebuilt(new RebuildRequest(mode, 1, 60, true, null));

        assertThat(report.finished()).isTrue();
        assertThat(rows.all()).containsOnlyKeys(mia, tom);
        assertThat(rows.find(mia).orElseThrow().value())
                .isEqualTo(
                        new Order(
                                UUID.fromString(mia),
                                "u-" + mia,
                                2,
                                10_000,
                                2,
                                List.of("u-" + mia, "u-" + mia)));
        assertThat(audit(AuditRequest.all()).findings()).isEmpty();
        assertThat(factory.store(definition).load(mia).orElseThrow().state())
                .isEqualTo(new Ordering("u-" + mia, 20, "today"));
    }

    private void deliver(String id) {
        assertThat(model.handle(factory.eventLog(type, EVENTS).readAfter(id, 0))).isEmpty();
    }

    private AuditReport audit(AuditRequest request) {
        return ((QueryResult.Found<AuditReport>)
                        model.auditor(factory.store(definition), definition.decider())
                                .audit(request.allowingNoLag()))
                .view();
    }

    private RebuildReport rebuilt(RebuildRequest request) {
        return ((QueryResult.Found<RebuildReport>) model.rebuild(request)).view();
    }
}
