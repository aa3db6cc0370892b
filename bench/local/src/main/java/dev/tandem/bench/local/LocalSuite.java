package dev.tandem.bench.local;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.CartFunction;
import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.bench.command.Quantities;
import dev.tandem.bench.command.Strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is between a developer and the functions on his machine. */
public final class LocalSuite implements Suite {

    private static final String CART = "bench";
    private static final String OVER_HTTP = "local application, over HTTP";
    private static final String IN_PROCESS = "the same function in process";
    private static final String COMMAND = "the command before it";
    private static final String ROW = "row after the answer";
    private static final String IDLE = "application and engines, idle";
    private static final Duration WATCHED = Duration.ofSeconds(3);
    private static final int COMMANDS = 20;

    /** In milliseconds: the operating system tells the time of a process in such steps. */
    private static final double LEAST_TOLD = 10;

    @Override
    public String name() {
        return "local";
    }

    @Override
    public String title() {
        return "The local application";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int position() {
        return 890;
    }

    @Override
    public Flags flags() {
        return Flags.LAMBDA;
    }

    @Override
    public String note() {
        return "The whole cart as `mvn spring-boot:run` starts it, in a process of its own with"
                + " engines of its own; one client. In process: the deployed function, from"
                + " bytes to bytes, on another DynamoDB Local. Row after the answer: from a"
                + " command's answer until `getCart`, asked again and again, tells its version."
                + " Idle: processor time of the application, DynamoDB Local and PostgreSQL in"
                + " three seconds in which nothing is asked.";
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                BenchRow.ratio(
                                "local.http",
                                OVER_HTTP + " ÷ " + IN_PROCESS,
                                Measure.P50,
                                OVER_HTTP,
                                IN_PROCESS)
                        .atMost(2),
                BenchRow.ratio("local.row", ROW + " ÷ " + COMMAND, Measure.P50, ROW, COMMAND)
                        .atMost(2),
                BenchRow.alone("local.row-alone", ROW, Measure.P50, ROW),
                BenchRow.ratio(
                        "local.rate",
                        OVER_HTTP + " ÷ " + IN_PROCESS,
                        Measure.RATE,
                        OVER_HTTP,
                        IN_PROCESS),
                BenchRow.alone("local.idle", IDLE, Measure.SHARE, IDLE).atMost(9));
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (LocalApplication application = LocalApplication.start()) {
            bench.say("the application is there");
            LocalCart cart = LocalCart.created(application, CART);
            BenchDatabase database = BenchDatabase.fresh();
            new HandlerCarts(database.client(), Strategy.CURRENT_STATE).create(CART, 1);
            CartFunction function = CartFunction.on(database.client(), Strategy.CURRENT_STATE);
            Quantities quantities = new Quantities();
            Rounds rounds =
                    Rounds.ofOne("commands", bench.isFull() ? 60 : 40, bench.isFull() ? 60 : 20);
            bench.alternate(
                    List.of(
                            new ArmsInTurn(
                                    rounds,
                                    List.of(
                                            Arm.of(
                                                    IN_PROCESS,
                                                    () -> function.change(CART, quantities.next())),
                                            Arm.of(
                                                    OVER_HTTP,
                                                    () -> cart.change(quantities.next()))))));
            rows(bench, cart, quantities);
            idle(bench, application);
        }
    }

    private static void rows(Bench bench, LocalCart cart, Quantities quantities) {
        int rounds = bench.isFull() ? 30 : 10;
        cart.awaitRow(cart.change(quantities.next()));
        for (int round = 1; bench.isDue(round, rounds); round++) {
            List<Double> commands = new ArrayList<>();
            List<Double> rows = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                long begin = System.nanoTime();
                long version = cart.change(quantities.next());
                long answered = System.nanoTime();
                cart.awaitRow(version);
                rows.add((System.nanoTime() - answered) / 1e6);
                commands.add((answered - begin) / 1e6);
            }
            bench.keep(COMMAND, Measure.P50, median(commands));
            bench.keep(ROW, Measure.P50, median(rows));
        }
        bench.say("rows: done");
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private static void idle(Bench bench, LocalApplication application)
            throws InterruptedException {
        // what the calls have left behind
        Thread.sleep(WATCHED);
        for (int i = 0; i < 6; i++) {
            Map<Long, Duration> before = application.processorTimes();
            long begin = System.nanoTime();
            Thread.sleep(WATCHED);
            double millis = (System.nanoTime() - begin) / 1e6;
            bench.keep(
                    IDLE,
                    Measure.SHARE,
                    100 * millisSince(before, application.processorTimes()) / millis);
        }
    }

    /** A process that has ended meanwhile takes nothing away from what the others took. */
    private static double millisSince(Map<Long, Duration> before, Map<Long, Duration> now) {
        double taken =
                now.entrySet().stream()
                        .mapToDouble(each ->
                                each.getValue()
                                                .minus(
                                                        before.getOrDefault(
                                                                each.getKey(), Duration.ZERO))
                                                .toNanos()
                                        / 1e6)
                        .sum();
        return Math.max(LEAST_TOLD, taken);
    }
}
