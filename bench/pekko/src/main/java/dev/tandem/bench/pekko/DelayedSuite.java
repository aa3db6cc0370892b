package dev.tandem.bench.pekko;

import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.Strategy;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import java.util.List;
import java.util.Locale;

/** The same with the service's latencies. */
public final class DelayedSuite implements Suite {

    private static final String OWN = "8 own, delayed: ";
    private static final String SHARED = "8 shared, delayed: ";
    private static final int CLIENTS = 8;
    private static final List<Strategy> OWN_ARMS =
            List.of(
                    Strategy.SNAPSHOT_TRUSTED,
                    Strategy.SNAPSHOT_WARM,
                    Strategy.SNAPSHOT,
                    Strategy.CURRENT_STATE_WARM);

    @Override
    public String name() {
        return "pekko-delayed";
    }

    @Override
    public String title() {
        return "Beside Pekko: with the latencies of the service";
    }

    @Override
    public int position() {
        return 120;
    }

    @Override
    public String note() {
        return "The same through a proxy that answers a put 7.6 ms after it came and a transaction"
                + " 25 ms after, the published medians of DynamoDB on AWS; reads are answered at"
                + " once. On aggregates of their own nothing is saturated, and what counts is"
                + " one latency against the other. All arms are warmed up first, and those of both"
                + " kinds take turns.";
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                rate(OWN, Strategy.SNAPSHOT_TRUSTED.title()),
                rate(OWN, Strategy.SNAPSHOT_WARM.title()),
                rate(OWN, Strategy.SNAPSHOT.title()),
                rate(OWN, Strategy.CURRENT_STATE_WARM.title()),
                rate(SHARED, Strategy.SNAPSHOT_WARM.title()),
                rate(SHARED, Contenders.GROUPED).atLeast(1.5),
                rate(SHARED, Contenders.TRUSTED_GROUPED).atLeast(1.5),
                rate(SHARED, Contenders.GROUPED_WITH_ID),
                BenchRow.ratio(
                        "pekko-delayed.p99",
                        SHARED + Contenders.GROUPED + " ÷ Pekko",
                        Measure.P99,
                        SHARED + Contenders.GROUPED,
                        SHARED + Contenders.PEKKO));
    }

    private static BenchRow rate(String prefix, String arm) {
        return BenchRow.ratio(
                "pekko-delayed."
                        + (prefix + arm).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                prefix + arm + " ÷ Pekko",
                Measure.RATE,
                prefix + arm,
                prefix + Contenders.PEKKO);
    }

    @Override
    public void run(Bench bench) throws Exception {
        System.setProperty("http.maxConnections", "64");
        try (DelayedDynamoDb delayed = new DelayedDynamoDb(DynamoDbLocal.shared().endpoint())) {
            Contenders contenders =
                    Contenders.on(BenchDatabase.fresh().through(delayed.endpoint()));
            bench.alternate(
                    List.of(
                            new ArmsInTurn(
                                    rounds(bench, OWN), contenders.own(OWN, CLIENTS, OWN_ARMS)),
                            new ArmsInTurn(
                                    rounds(bench, SHARED),
                                    contenders.shared(SHARED, List.of(Strategy.SNAPSHOT_WARM)))));
            contenders.actors().close();
        }
    }

    private static Rounds rounds(Bench bench, String label) {
        return Rounds.closedLoop(label, CLIENTS, 6, 6, bench.isFull() ? 40 : 14).entered();
    }
}
