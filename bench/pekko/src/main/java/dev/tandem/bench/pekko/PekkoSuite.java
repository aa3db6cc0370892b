package dev.tandem.bench.pekko;

import static java.util.Objects.requireNonNull;

import dev.tandem.bench.Arm;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.Turns;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.Strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Closed loop: each client sends its next command when it has the answer to the last. */
public final class PekkoSuite implements Suite {

    private static final List<Integer> OWN = List.of(1, 8, 64);
    private static final List<Integer> SHARED = List.of(8, 64);
    private static final Map<Integer, Double> OWN_GOALS = Map.of(1, 1.0, 8, 1.05, 64, 0.95);
    private static final Map<Integer, Double> SHARED_GOALS = Map.of(8, 1.2, 64, 1.8);
    private static final Map<Integer, Double> ID_GOALS = Map.of(8, 0.9, 64, 1.4);
    private static final Set<Strategy> BEST =
            EnumSet.of(Strategy.SNAPSHOT_WARM, Strategy.SNAPSHOT_TRUSTED);
    private static final double CPU_GOAL = 0.7;

    @Override
    public String name() {
        return "pekko";
    }

    @Override
    public String title() {
        return "Beside Pekko: closed loop";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(130);
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public String note() {
        return "The same decider and events in actors of pekko-persistence-dynamodb 1.1.0, written"
                   + " as Pekko's documentation has them"
                   + " ([CartActor](../bench/pekko/src/main/java/dev/tandem/bench/pekko/CartActor.java)),"
                   + " all of them in memory before it begins, without snapshots; on the same"
                   + " DynamoDB Local, which is saturated with eight clients. 64 connections for"
                   + " the JDK's client, the plugin's default of 50 for Pekko's. Processor time is"
                   + " that of the whole JVM. Own: each client has an aggregate of its own; shared:"
                   + " all of them have the same one. By hand: the table layout of j5ik2o's"
                   + " adapter. Grouped: `handler.grouping(…)`"
                   + " ([how](how-to/hot-aggregate.md#callers-who-come-at-once)), so that commands"
                   + " that wait for the one cart are written together. Trusted: `trust-warm-for`"
                   + " ([what it is](explanation/cost.md#a-warm-state-that-is-trusted)).";
    }

    @Override
    public List<BenchRow> rows() {
        return Stream.of(
                        OWN.stream().flatMap(PekkoSuite::own),
                        SHARED.stream().flatMap(PekkoSuite::shared))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<BenchRow> own(int clients) {
        String prefix = ownPrefix(clients);
        List<BenchRow> rows = new ArrayList<>();
        for (Strategy strategy : Strategy.values()) {
            BenchRow row = rate(prefix, strategy.title());
            rows.add(
                    BEST.contains(strategy)
                            ? row.atLeast(requireNonNull(OWN_GOALS.get(clients)))
                            : row);
        }
        rows.add(rate(prefix, Contenders.BY_HAND));
        rows.add(cpu(prefix, "cpu", Strategy.SNAPSHOT_WARM.title()));
        rows.add(cpu(prefix, "cpu-trusted", Strategy.SNAPSHOT_TRUSTED.title()));
        return rows.stream();
    }

    private static Stream<BenchRow> shared(int clients) {
        String prefix = sharedPrefix(clients);
        return Stream.of(
                rate(prefix, Strategy.SNAPSHOT_WARM.title()),
                rate(prefix, Contenders.GROUPED).atLeast(requireNonNull(SHARED_GOALS.get(clients))),
                rate(prefix, Contenders.TRUSTED_GROUPED)
                        .atLeast(requireNonNull(SHARED_GOALS.get(clients))),
                rate(prefix, Contenders.GROUPED_WITH_ID)
                        .atLeast(requireNonNull(ID_GOALS.get(clients))),
                BenchRow.ratio(
                                id(prefix, "p99"),
                                prefix + Contenders.GROUPED + " ÷ Pekko",
                                Measure.P99,
                                prefix + Contenders.GROUPED,
                                prefix + Contenders.PEKKO)
                        .atMost(1),
                cpu(prefix, "cpu", Contenders.GROUPED));
    }

    private static BenchRow cpu(String prefix, String id, String arm) {
        return BenchRow.ratio(
                        id(prefix, id),
                        prefix + arm + " ÷ Pekko",
                        Measure.CPU,
                        prefix + arm,
                        prefix + Contenders.PEKKO)
                .atMost(CPU_GOAL);
    }

    private static BenchRow rate(String prefix, String arm) {
        return BenchRow.ratio(
                id(prefix, arm),
                prefix + arm + " ÷ Pekko",
                Measure.RATE,
                prefix + arm,
                prefix + Contenders.PEKKO);
    }

    private static String id(String prefix, String what) {
        return "pekko." + (prefix + what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String ownPrefix(int clients) {
        return clients + " own: ";
    }

    private static String sharedPrefix(int clients) {
        return clients + " shared: ";
    }

    @Override
    public void run(Bench bench) throws Exception {
        // the JDK keeps five connections otherwise, and opens a new one for each other call
        System.setProperty("http.maxConnections", "64");
        List<Turns> all = new ArrayList<>();
        List<ActorCarts> nodes = new ArrayList<>();
        for (int clients : OWN) {
            String prefix = ownPrefix(clients);
            Contenders contenders = Contenders.on(BenchDatabase.fresh());
            nodes.add(contenders.actors());
            List<Arm> arms = contenders.own(prefix, clients, List.of(Strategy.values()));
            arms.add(contenders.byHand(prefix, clients));
            all.add(new Turns(rounds(bench, prefix, clients, 24), arms));
        }
        for (int clients : SHARED) {
            String prefix = sharedPrefix(clients);
            Contenders contenders = Contenders.on(BenchDatabase.fresh());
            nodes.add(contenders.actors());
            all.add(
                    new Turns(
                            rounds(bench, prefix, clients, 8),
                            contenders.shared(prefix, List.of(Strategy.SNAPSHOT_WARM))));
        }
        bench.alternate(all);
        nodes.forEach(ActorCarts::close);
    }

    /** Fewer blocks where each has the calls of many clients. */
    private static Rounds rounds(Bench bench, String label, int clients, int calls) {
        int warmUp = clients == 1 ? 24 : clients == 8 ? 12 : 4;
        int rounds = clients == 1 ? 40 : clients == 8 ? 24 : 10;
        int times = bench.isFull() ? 3 : 1;
        return Rounds.closedLoop(label, clients, clients == 64 ? 4 : calls, warmUp, rounds * times);
    }
}
