package dev.tandem.proofs.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
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
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.schema.Migration;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * An instant of an event has nanoseconds, and a {@code timestamptz} has none: no audit finds drift.
 */
class NanosecondsTest {

    record Visit(String who) {}

    record Seen(String id, Instant at, String who) {}

    private static final AggregateType TYPE = new AggregateType("visit", "visitId");

    private static final EventTypes<Visit> EVENTS =
            EventTypes.of(Visit.class).type("visited", 1, Visit.class).build();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T06:00:00.123456789Z"), ZoneOffset.UTC);

    private record Visiting() implements Decider<Visit, Visit, Visit> {

        @Override
        public Visit initialState() {
            return new Visit("");
        }

        @Override
        public Decision<Visit> decide(Visit command, Visit state) {
            return Decision.accept(command);
        }

        @Override
        public Visit evolve(Visit state, Visit event) {
            return event;
        }
    }

    @Test
    void an_audit_of_a_row_with_an_instant_finds_nothing() {
        var client = DynamoDbLocal.shared().client();
        var factory = new DynamoDbAggregateFactory(client, DynamoDbSettings.defaults(), CLOCK);
        new TableCreation(client).create(TYPE, factory.tables(TYPE));
        var definition =
                new AggregateDefinition<>(
                        TYPE,
                        Visit::who,
                        new Visiting(),
                        EVENTS,
                        StateMapping.byRecord(Visit.class));
        var database = new DriverManagerDataSource(LocalPostgres.shared().createDatabase());
        Migration.TANDEM.run(database);
        var jdbc = new JdbcTemplate(database);
        jdbc.execute(
                "CREATE TABLE seen (id text PRIMARY KEY, at timestamptz, who text,"
                        + " last_sequence_number bigint)");
        var seen =
                new ReadModels(
                                database,
                                jdbc,
                                new DataSourceTransactionManager(database),
                                3,
                                Duration.ofMinutes(1),
                                ReadModelObserver.NONE)
                        .maintain(
                                ReadModelDefinition.folding(
                                        "seen",
                                        factory.history(TYPE, EVENTS),
                                        new RecordRowStore<>(jdbc, "seen", Seen.class),
                                        id -> new Seen(id, Instant.EPOCH, ""),
                                        (row, event) ->
                                                new Seen(
                                                        row.id(),
                                                        event.createdAt(),
                                                        event.event().who())));
        String id = UUID.randomUUID().toString();
        factory.commandHandler(definition).handle(Command.of(new Visit(id)));
        assertThat(seen.handle(factory.eventLog(TYPE, EVENTS).readAfter(id, 0))).isEmpty();

        var report =
                (QueryResult.Found<AuditReport>)
                        seen.auditor(factory.store(definition), definition.decider())
                                .audit(AuditRequest.one(id));

        assertThat(report.view().findings()).isEmpty();
        assertThat(jdbc.queryForObject("SELECT at FROM seen", OffsetDateTime.class))
                .isEqualTo("2026-11-26T06:00:00.123456Z");
    }
}
