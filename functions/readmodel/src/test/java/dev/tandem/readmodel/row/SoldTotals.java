package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import javax.sql.DataSource;

/** Orders and returns that have parts in the totals of products. */
abstract class SoldTotals {

    /** How many of a product an order has. */
    record Sold(String orderId, String product, long quantity) {}

    /** The same of newer code. */
    record SoldAndNoted(String orderId, String product, long quantity, int notes) {}

    /** How many of a product were returned. */
    record Returned(String returnId, String product, long quantity) {}

    /** How many of a product are out. */
    record Total(String product, long quantity) {}

    final DataSource database =
            new DriverManagerDataSource(LocalPostgres.shared().createDatabase());
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final RecordRowStore<Sold> sold = new RecordRowStore<>(jdbc, "sold", Sold.class);
    final RecordRowStore<Returned> returned =
            new RecordRowStore<>(jdbc, "returned", Returned.class);
    final RecordSums<Total> totals = new RecordSums<>(jdbc, "total", Total.class);
    final MemoryLog<Long> log = new MemoryLog<>();
    final MemoryLog<Long> returns = new MemoryLog<>();

    @BeforeEach
    void tables() {
        Migration.TANDEM.run(database);
        jdbc.execute(
                """
                CREATE TABLE sold (order_id text PRIMARY KEY, product text, quantity bigint, last_sequence_number bigint NOT NULL);
                CREATE TABLE returned (return_id text PRIMARY KEY, product text, quantity bigint, last_sequence_number bigint NOT NULL);
                CREATE TABLE total (product text PRIMARY KEY, quantity bigint NOT NULL)
                """);
    }

    void sellThreeAndFour() {
        assertThat(orders().handle(List.of(sale("a", 1, 3), sale("b", 1, 4)))).isEmpty();
    }

    void rebuild(String... orders) {
        assertThat(orders().rebuild(new TreeSet<>(List.of(orders)))).isEmpty();
    }

    ReadModelUpdater<Long> orders() {
        return orders(SoldTotals::parts);
    }

    ReadModelUpdater<Long> orders(Function<Sold, List<Total>> parts) {
        return new ReadModelUpdater<>(
                new SummedRows<>(sold, parts, totals), projection(), log, transactions(), _ -> {});
    }

    ReadModelUpdater<Long> returnOfA() {
        return new ReadModelUpdater<>(
                new SummedRows<>(
                        returned,
                        row -> List.of(new Total(row.product(), -row.quantity())),
                        totals),
                Projection.<Returned, Long>of(
                        id -> new Returned(id, "tea", 0),
                        (row, event) ->
                                new Returned(
                                        row.returnId(),
                                        row.product(),
                                        row.quantity() + event.event())),
                returns,
                transactions(),
                _ -> {});
    }

    static List<Total> parts(Sold row) {
        return List.of(new Total(row.product(), row.quantity()));
    }

    static Projection<Sold, Long> projection() {
        return Projection.of(
                id -> new Sold(id, "tea", 0),
                (row, event) ->
                        new Sold(row.orderId(), row.product(), row.quantity() + event.event()));
    }

    ReadModelDefinition<Sold, Long> definition(SummedRows<Sold, Total> rows) {
        return new ReadModelDefinition<>(
                        "sold",
                        new EventHistory<>(new AggregateType("order", "orderId"), log, log),
                        rows,
                        projection())
                .withFingerprint("1");
    }

    ReadModels models() {
        return new ReadModels(
                database,
                jdbc,
                new JdbcTransactionManager(database),
                3,
                Duration.ofMinutes(1),
                ReadModelObserver.NONE);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    StreamEvent<Long> sale(String order, long number, long quantity) {
        return event(log, order, number, quantity);
    }

    static StreamEvent<Long> event(MemoryLog<Long> log, String id, long number, long quantity) {
        var event =
                new StreamEvent<>(
                        "order", id, number, "sold", quantity, Instant.EPOCH, Metadata.NONE);
        log.record(List.of(event));
        return event;
    }
}
