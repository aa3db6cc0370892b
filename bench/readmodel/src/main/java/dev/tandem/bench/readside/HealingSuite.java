package dev.tandem.bench.readside;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Batches with gaps, which are healed from the event table. */
public final class HealingSuite implements Suite {

    private static final String WHOLE = "all delivered";
    private static final String PARALLEL = "every other event missing";
    private static final String ONE_BY_ONE = "the same, one query at a time";
    private static final String BY_HAND = "parallel queries by hand";
    private static final String FEWER = "attempt: sixteen queries at a time";
    private static final String SELECT = "attempt: one SELECT of fifty carts, by hand";
    private static final String REMEMBERED = "every other event missing, answers out of memory";
    private static final String FEWER_REMEMBERED = FEWER + ", answers out of memory";
    private static final String SLOWER = ", 5 ms added";
    private static final Duration ADDED = Duration.ofMillis(5);

    /** As many as there were by default. */
    private static final int SIXTEEN = 16;

    private static final int ALL = DynamoDbEventLog.PARALLEL_QUERIES;

    private static final Tables TABLES = Tables.of(CartAggregate.TYPE, "");
    private static final String EVENTS = TABLES.events();
    private static final GappedBatches BATCHES = new GappedBatches(100, 10);

    private record Updater(String name, UpdatedDatabase database, SlowQueries queries, Arm arm) {}

    @FunctionalInterface
    private interface Clients {
        DynamoDbClient client(SlowQueries queries);
    }

    @FunctionalInterface
    private interface Update {
        void apply(byte[] batch) throws Exception;
    }

    @Override
    public String name() {
        return "healing";
    }

    @Override
    public String title() {
        return "Gaps that are healed";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int position() {
        return 210;
    }

    @Override
    public String note() {
        return "Batches of a hundred new carts with ten events each, of which every other is"
                   + " missing and read of the event table, in DynamoDB Local on the same machine;"
                   + " by the stream's function, from bytes. By hand"
                   + " ([HealingByHand](../bench/readmodel/src/main/java/dev/tandem/bench/readside/HealingByHand.java)):"
                   + " parse, lock and load, fifty queries at a time, fold, write by `unnest`,"
                   + " commit. With 5 ms added to each call of DynamoDB, as a network does, beside"
                   + " the same batches with all events, which call it not at all. The run fails if"
                   + " rows or read units differ. Why the 5 ms are not what counts here, and what"
                   + " the attempts tell: [where the time"
                   + " goes](explanation/where-time-goes.md#gaps-that-are-healed).";
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                row("parallel", PARALLEL, BY_HAND).atMost(1.3),
                row("delayed", PARALLEL + SLOWER, WHOLE).atMost(3),
                row("delayed-by-hand", BY_HAND + SLOWER, WHOLE),
                row("delayed-remembered", REMEMBERED + SLOWER, WHOLE),
                row("delayed-sixteen", FEWER + SLOWER, WHOLE),
                row("delayed-remembered-sixteen", FEWER_REMEMBERED + SLOWER, WHOLE),
                row("delayed-select", SELECT + SLOWER, WHOLE),
                row("one-by-one", ONE_BY_ONE, PARALLEL),
                row("delayed-one-by-one", ONE_BY_ONE + SLOWER, PARALLEL + SLOWER));
    }

    private static BenchRow row(String id, String subject, String floor) {
        return BenchRow.ratio(
                "healing." + id, subject + " ÷ " + floor, Measure.P50, subject, floor);
    }

    @Override
    public void run(Bench bench) throws Exception {
        // for both sides the same: more connections than Java keeps by itself
        System.setProperty("http.maxConnections", "64");
        Rounds turns = Rounds.closedLoop("batches with gaps", 1, 2, 5, bench.isFull() ? 30 : 10);
        int batches = turns.calls() * (turns.warmUp() + turns.rounds());
        BenchDatabase events = BenchDatabase.fresh();
        try (DynamoDbClient client = events.client()) {
            new TableCreation(client).create(CartAggregate.TYPE, TABLES);
            BATCHES.write(client, EVENTS, batches);
        }
        bench.say("the events are there");
        List<Updater> updaters = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        DynamoDbEventLog.PARALLEL_QUERIES, Thread.ofVirtual().factory())) {
            updaters.add(function(WHOLE, events::client, Duration.ZERO, 1));
            for (Duration added : List.of(Duration.ZERO, ADDED)) {
                String slower = added.isZero() ? "" : SLOWER;
                updaters.add(function(PARALLEL + slower, events::client, added, ALL));
                updaters.add(byHand(BY_HAND + slower, events, added, threads));
                updaters.add(function(ONE_BY_ONE + slower, events::client, added, 1));
            }
            updaters.add(function(FEWER + SLOWER, events::client, ADDED, SIXTEEN));
            updaters.add(bySelect(events, threads));
            RememberedQueries memory = new RememberedQueries();
            BATCHES.read(new HealingByQueries(events.client(memory), EVENTS, threads), batches);
            Clients remembering = queries -> events.client(memory, queries);
            updaters.add(function(REMEMBERED + SLOWER, remembering, ADDED, ALL));
            updaters.add(function(FEWER_REMEMBERED + SLOWER, remembering, ADDED, SIXTEEN));
            bench.alternate(
                    List.of(new ArmsInTurn(turns, updaters.stream().map(Updater::arm).toList())));
        }
        check(updaters);
    }

    private static Updater function(
            String name, Clients clients, Duration added, int parallelQueries) {
        UpdatedDatabase database = UpdatedDatabase.with("");
        SlowQueries queries = new SlowQueries(added);
        HealingFunction function =
                new HealingFunction(
                        database.pool().getJdbcUrl(), clients.client(queries), parallelQueries);
        return updater(name, database, queries, function::apply);
    }

    private static Updater byHand(
            String name, BenchDatabase events, Duration added, ExecutorService threads) {
        SlowQueries queries = new SlowQueries(added);
        return byHand(name, queries, new HealingByQueries(events.client(queries), EVENTS, threads));
    }

    private static Updater bySelect(BenchDatabase events, ExecutorService threads) {
        SlowQueries queries = new SlowQueries(ADDED);
        return byHand(
                SELECT + SLOWER,
                queries,
                new HealingBySelect(events.client(queries), EVENTS, threads));
    }

    private static Updater byHand(String name, SlowQueries queries, MissingEvents missing) {
        UpdatedDatabase database = UpdatedDatabase.with("");
        return updater(name, database, queries, new HealingByHand(database.pool(), missing)::apply);
    }

    /** Each goes on with the batch after the one it had before. */
    private static Updater updater(
            String name, UpdatedDatabase database, SlowQueries queries, Update update) {
        AtomicInteger next = new AtomicInteger();
        return new Updater(
                name,
                database,
                queries,
                Arm.of(
                        name,
                        () -> {
                            int number = next.getAndIncrement();
                            update.apply(
                                    name.equals(WHOLE)
                                            ? BATCHES.whole(number)
                                            : BATCHES.gapped(number));
                        }));
    }

    private static void check(List<Updater> updaters) {
        Updater whole = updaters.getFirst();
        double units = updaters.get(1).queries().units().sum();
        for (Updater updater : updaters) {
            if (!updater.database().content().equals(whole.database().content())) {
                throw new IllegalStateException(
                        "the rows of '%s' are others".formatted(updater.name()));
            }
        }
        for (Updater updater : updaters.subList(1, updaters.size())) {
            if (!updater.name().startsWith(SELECT) && updater.queries().units().sum() != units) {
                throw new IllegalStateException(
                        "the read units of '%s' are %s, not %s"
                                .formatted(updater.name(), updater.queries().units().sum(), units));
            }
        }
    }
}
