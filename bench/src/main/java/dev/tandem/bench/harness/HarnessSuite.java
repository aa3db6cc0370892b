package dev.tandem.bench.harness;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.bench.command.Strategy;
import dev.tandem.harness.Harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the harness costs: its start until the first accepted command against the cold start of one
 * function more, and a warm command against the same handler called directly. Needs the zips.
 */
public final class HarnessSuite implements Suite {

    private static final String CART = "bench";
    private static final String START = "start of the harness to its first accepted command";
    private static final String COLD = "a cold function more";
    private static final String INVOKED = "invoked in the harness";
    private static final String DIRECT = "handler called directly";
    private static final String ITEM =
            """
            {"cartId":"bench","item":{"itemId":"tea","name":"Green tea","quantity":1,\
            "unitPrice":{"amount":4.50,"currency":"EUR"}}}\
            """;

    @Override
    public String name() {
        return "harness";
    }

    @Override
    public String title() {
        return "The harness";
    }

    /** Queues of the harness are ElasticMQ, on another Pekko than the one that is measured. */
    @Override
    public Optional<Path> module() {
        return Optional.of(Path.of("bench"));
    }

    @Override
    public Duration fully() {
        return Duration.ofMinutes(2);
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public String note() {
        return "The template deployed in the harness, with the zips as they are built; the read"
                + " model's mapping is paused.";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                BenchRow.alone("harness.start", START, Measure.DURATION, START),
                BenchRow.ratio(
                        "harness.start-cold", START + " ÷ " + COLD, Measure.DURATION, START, COLD),
                BenchRow.ratio(
                        "harness.warm", INVOKED + " ÷ " + DIRECT, Measure.P50, INVOKED, DIRECT));
    }

    @Override
    public void run(Bench bench) throws Exception {
        long begin = System.nanoTime();
        try (Harness harness = Harness.start()) {
            deploy(harness);
            accepted(
                    harness.invoke(
                            "createCart", "{\"cartId\":\"bench\",\"userAccountId\":\"mia\"}"));
            bench.keep(START, Measure.DURATION, millisSince(begin));
            long cold = System.nanoTime();
            accepted(harness.invoke("addCartItem", ITEM));
            bench.keep(COLD, Measure.DURATION, millisSince(cold));
            warm(bench, harness);
        }
    }

    private static void deploy(Harness harness) {
        harness.deploy(
                Path.of("template.yaml"),
                Map.of(
                        "DeletionProtection", "false",
                        "OpenApi", "true",
                        "ReadModelUrl", harness.jdbcUrl("bench"),
                        "ReadModelUser", "postgres",
                        "ReadModelPassword", "not checked"));
        // what is measured are commands
        harness.mappings().forEach(mapping -> mapping.pause());
    }

    private static void warm(Bench bench, Harness harness) throws Exception {
        HandlerCarts direct =
                new HandlerCarts(BenchDatabase.fresh().client(), Strategy.CURRENT_STATE);
        direct.create(CART, 1);
        QuantityTurns turns = new QuantityTurns();
        bench.alternate(
                List.of(
                        new ArmsInTurn(
                                Rounds.ofOne("warm", 10, bench.isFull() ? 40 : 20),
                                List.of(
                                        Arm.of(DIRECT, () -> direct.change(CART, turns.next())),
                                        Arm.of(
                                                INVOKED,
                                                () ->
                                                        accepted(
                                                                harness.invoke(
                                                                        "changeCartItemQuantity",
                                                                        change(turns.next()))))))));
    }

    private static String change(int quantity) {
        return "{\"cartId\":\"bench\",\"itemId\":\"tea\",\"quantity\":%s}".formatted(quantity);
    }

    private static void accepted(String answer) {
        if (!answer.contains("\"version\"")) {
            throw new IllegalStateException("not accepted: " + answer);
        }
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Another quantity for each arm each time: a call of one is followed by calls of the same. */
    private static final class QuantityTurns {

        private int last = 1;

        int next() {
            last = last % 90 + 1;
            return last;
        }
    }
}
