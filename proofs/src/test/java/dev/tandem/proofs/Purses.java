package dev.tandem.proofs;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Pauses;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.audit.AuditRuns;
import dev.tandem.readmodel.audit.AuditedAggregate;
import dev.tandem.readmodel.audit.Auditor;
import dev.tandem.readmodel.park.ParkedAggregates;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An aggregate of one's own with amounts in a map, on both sides, in the tables of a cart's. */
final class Purses {

    /** Puts an amount of a currency in. */
    record Put(String purseId, String currency, BigDecimal amount) {}

    /** It is in. */
    record Added(String currency, BigDecimal amount) {}

    /** What is in it, by currency. */
    record Purse(Map<String, BigDecimal> balances) {

        Purse plus(Added added) {
            Map<String, BigDecimal> more = new TreeMap<>(balances);
            more.merge(added.currency(), added.amount(), BigDecimal::add);
            return new Purse(more);
        }
    }

    /** What is shown of it. */
    record PurseRow(String purseId, Map<String, BigDecimal> balances) {}

    private static final AggregateType TYPE = new AggregateType("purse", "purseId");

    private static final EventTypes<Added> EVENTS =
            EventTypes.of(Added.class).type("purse_added", 1, Added.class).build();

    private static final Decider<Put, Purse, Added> DECIDER =
            new Decider<>() {
                @Override
                public Purse initialState() {
                    return new Purse(Map.of());
                }

                @Override
                public Decision<Added> decide(Put command, Purse purse) {
                    return Decision.accept(new Added(command.currency(), command.amount()));
                }

                @Override
                public Purse evolve(Purse purse, Added event) {
                    return purse.plus(event);
                }
            };

    private static final Projection<PurseRow, Added> PROJECTION =
            Projection.of(id -> new PurseRow(id, Map.of()), Purses::after);

    private final BothSides sides;
    private final CommandHandler<Put, Purse, Added> handler;
    private final AggregateDefinition<Put, Purse, Added> aggregate =
            new AggregateDefinition<>(
                    TYPE, Put::purseId, DECIDER, EVENTS, StateMapping.byRecord(Purse.class));

    Purses(BothSides sides) {
        this.sides = sides;
        new TableCreation(sides.dynamoDb()).create(TYPE, dynamoDb().tables(TYPE));
        sides.jdbc()
                .execute(
                        "CREATE TABLE purse (purse_id text PRIMARY KEY, balances jsonb,"
                                + " last_sequence_number bigint NOT NULL)");
        this.handler = dynamoDb().commandHandler(aggregate);
    }

    private static PurseRow after(PurseRow row, StreamEvent<Added> event) {
        return new PurseRow(
                row.purseId(), new Purse(row.balances()).plus(event.event()).balances());
    }

    /** Puts it in, and brings it to the rows. */
    void put(String id, String currency, String amount) {
        var result = handler.handle(Command.of(new Put(id, currency, new BigDecimal(amount))));
        if (!(result instanceof Accepted)) {
            throw new AssertionError(result);
        }
        if (!updater().catchUp(id).failed().isEmpty()) {
            throw new AssertionError(id + " could not be shown");
        }
    }

    AuditedAggregate<Purse, Added, PurseRow> audited() {
        return new AuditedAggregate<>(
                history().histories(),
                dynamoDb().store(aggregate),
                DECIDER,
                history().log(),
                rows(),
                PROJECTION);
    }

    /**
     * One that looks at them in these pages.
     *
     * @param asked is told of whom it asks whether they have events, or which
     */
    Auditor<Purse, Added, PurseRow> auditor(
            UnaryOperator<Histories<Added>> pages, Consumer<String> asked, InstantSource clock) {
        AuditedAggregate<Purse, Added, PurseRow> all = audited();
        return auditor(
                new AuditedAggregate<>(
                        pages.apply(all.histories()),
                        all.store(),
                        all.decider(),
                        told(all.log(), asked),
                        all.rows(),
                        all.projection()),
                clock);
    }

    /** One that looks at them as they are. */
    Auditor<Purse, Added, PurseRow> auditor(InstantSource clock) {
        return auditor(audited(), clock);
    }

    private Auditor<Purse, Added, PurseRow> auditor(
            AuditedAggregate<Purse, Added, PurseRow> all, InstantSource clock) {
        // nobody writes between two looks
        Pauses none = _ -> {};
        return new Auditor<>(all, parking(), clock, none, () -> {});
    }

    private static EventLog<Added> told(EventLog<Added> log, Consumer<String> asked) {
        return new EventLog<>() {
            @Override
            public List<StreamEvent<Added>> read(String aggregateId, long after, long upTo) {
                asked.accept(aggregateId);
                return log.read(aggregateId, after, upTo);
            }
        };
    }

    /** What an audit of them remembers. */
    AuditRuns runs(Consumer<AuditNews> news) {
        return new AuditRuns(JdbcClient.create(sides.jdbc()), "purse", TYPE, news);
    }

    ParkingUpdater<Added> parking() {
        return new ParkingUpdater<>(
                updater(),
                new ParkedAggregates(JdbcClient.create(sides.jdbc()), "purse", TYPE),
                3,
                _ -> {});
    }

    private ReadModelUpdater<Added> updater() {
        return new ReadModelUpdater<>(
                rows(),
                PROJECTION,
                history().log(),
                new TransactionTemplate(
                        sides.bean(
                                new ParameterizedTypeReference<PlatformTransactionManager>() {})),
                _ -> {});
    }

    private RecordRowStore<PurseRow> rows() {
        return new RecordRowStore<>(sides.jdbc(), "purse", PurseRow.class);
    }

    private EventHistory<Added> history() {
        return dynamoDb().history(TYPE, EVENTS);
    }

    private DynamoDbAggregateFactory dynamoDb() {
        return sides.bean(new ParameterizedTypeReference<DynamoDbAggregateFactory>() {});
    }
}
