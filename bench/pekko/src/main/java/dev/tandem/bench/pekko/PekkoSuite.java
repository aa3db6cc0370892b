package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.Strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Closed loop: each client sends its next command when it has the answer to the last. */
public final class PekkoSuite implements Suite {

    private static final List<Integer> OWN = List.of(1, 8, 64);
    private static final List<Integer> SHARED = List.of(8, 64);

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
        return Duration.ofMinutes(3);
    }

    @Override
    public Duration fully() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public String note() {
        return """
        The same decider and events in actors of pekko-persistence-dynamodb 1.1.0, written as \
        Pekko's documentation has them \
        ([CartActor](../bench/pekko/src/main/java/dev/tandem/bench/pekko/CartActor.java)), all of \
        them in memory before it begins, without snapshots; on the same DynamoDB Local, which is \
        saturated with eight clients. 64 connections for the JDK's client, the plugin's default of \
        50 for Pekko's. Processor time is that of the whole JVM. Own: each client has an aggregate \
        of its own; shared: all of them have the same one. By hand: the table layout of j5ik2o's \
        adapter. Grouped: `handler.grouping(…)` \
        ([how](how-to/hot-aggregate.md#callers-who-come-at-once)), so that commands that wait for \
        the one cart are written together. Trusted: `trust-warm-for` \
        ([what it is](explanation/cost.md#a-warm-state-that-is-trusted)). Without a stream: the \
        library's events go to a stream, by which the read model is told of them, and the \
        plugin's do not; what DynamoDB Local takes for it these arms show, and DynamoDB, by \
        its documentation, takes no longer. All arms are warmed up before any is measured, and \
        blocks of all numbers of clients take turns. Before each block each client calls once, \
        which is not counted: a state is trusted for half a minute, and the blocks of the others \
        take longer, while an actor stays. No two of twenty carts have their snapshots due at the \
        same call.

        SDK by hand sends the same requests with the same items and has no handler \
        ([SdkGroups](../bench/src/main/java/dev/tandem/bench/command/SdkGroups.java) in groups of \
        as many as were waiting; SdkGroupsTest compares its requests with the handler's): what it \
        lacks to Pekko no work on a handler can mend. The plugin puts an event without a condition, \
        and over Apache's client; the JDK's, probing, waits a millisecond before each call, as \
        all of ours did before UnprobedHttpClient \
        ([why](explanation/where-time-goes.md#a-millisecond-before-each-call)).

        Attempts are other designs, and not the library's. A put without a condition is the put \
        by hand, less the condition of its event, and with the same state each twentieth time; \
        it believes its writer to be the only one: a second one overwrites what the first was \
        answered for. One record a group is not found by a command's id, so that a command that \
        comes again is carried out again. Records after the transaction are lost with a process \
        that dies between the two, and so is the promise that a command is carried out once.\
        """;
    }

    @Override
    public List<BenchRow> rows() {
        return Stream.concat(
                        OWN.stream().flatMap(PekkoRows::own),
                        SHARED.stream().flatMap(PekkoRows::shared))
                .toList();
    }

    @Override
    public void run(Bench bench) throws Exception {
        // the JDK keeps five connections otherwise, and opens a new one for each other call
        System.setProperty("http.maxConnections", "64");
        List<ArmsInTurn> all = new ArrayList<>();
        List<ActorCarts> nodes = new ArrayList<>();
        for (int clients : OWN) {
            Contenders contenders = Contenders.on(BenchDatabase.fresh());
            nodes.add(contenders.actors());
            List<Arm> arms = own(contenders, clients);
            if (bench.hasAllRows()) {
                arms.addAll(otherOwn(contenders, clients));
            }
            all.add(new ArmsInTurn(ownRounds(bench, clients), arms));
        }
        for (int clients : SHARED) {
            Contenders contenders = Contenders.on(BenchDatabase.fresh());
            nodes.add(contenders.actors());
            List<Arm> arms = shared(contenders, clients);
            if (bench.hasAllRows()) {
                arms.addAll(otherShared(contenders, clients));
            }
            all.add(new ArmsInTurn(sharedRounds(bench, clients), arms));
        }
        bench.alternate(all);
        nodes.forEach(ActorCarts::close);
    }

    private static List<Arm> own(Contenders contenders, int clients) {
        String prefix = PekkoRows.ownPrefix(clients);
        List<Arm> arms = contenders.own(prefix, clients, List.of(Strategy.values()));
        arms.addAll(new Floors(contenders.database()).own(prefix, clients));
        return arms;
    }

    /** What is not the library's as it is. */
    private static List<Arm> otherOwn(Contenders contenders, int clients) {
        String prefix = PekkoRows.ownPrefix(clients);
        List<Arm> arms = new ArrayList<>();
        arms.add(contenders.byHand(prefix, clients));
        arms.add(Streamless.fresh().own(prefix, clients));
        arms.addAll(new Floors(contenders.database()).ownAttempts(prefix, clients));
        return arms;
    }

    private static List<Arm> shared(Contenders contenders, int clients) {
        String prefix = PekkoRows.sharedPrefix(clients);
        List<Arm> arms = contenders.shared(prefix, List.of(Strategy.SNAPSHOT_WARM));
        arms.addAll(new Floors(contenders.database()).shared(prefix));
        return arms;
    }

    private static List<Arm> otherShared(Contenders contenders, int clients) {
        String prefix = PekkoRows.sharedPrefix(clients);
        List<Arm> arms = new ArrayList<>(Streamless.fresh().shared(prefix));
        arms.addAll(new Floors(contenders.database()).sharedAttempts(prefix));
        return arms;
    }

    private static Rounds ownRounds(Bench bench, int clients) {
        String label = PekkoRows.ownPrefix(clients);
        return switch (clients) {
            case 1 -> rounds(bench, label, 1, 24, 24, 40);
            case 8 -> rounds(bench, label, 8, 12, 12, 24);
            default -> rounds(bench, label, clients, 4, 4, 12);
        };
    }

    private static Rounds sharedRounds(Bench bench, int clients) {
        String label = PekkoRows.sharedPrefix(clients);
        return clients == 8
                ? rounds(bench, label, 8, 8, 12, 24)
                : rounds(bench, label, clients, 8, 3, 12);
    }

    private static Rounds rounds(
            Bench bench, String label, int clients, int calls, int warmUp, int rounds) {
        int times = bench.isFull() ? 3 : 1;
        return Rounds.closedLoop(label, clients, calls, warmUp * times, rounds * times).entered();
    }
}
