package dev.tandem.bench.profile;

import static java.util.Objects.requireNonNull;

import dev.tandem.bench.profile.CpuCosts.Cost;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Tells where the CPU time of a command function goes, as differences between arms that have one
 * thing more each, and which methods it is in. DynamoDB answers from memory.
 *
 * <p>Arguments: how many items the cart has, how many blocks of forty calls each arm makes.
 */
public final class CommandProfile {

    private static final PrintStream OUT = System.out;

    private CommandProfile() {}

    public static void main(String[] args) throws IOException {
        int items = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        int blocks = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        // as on Lambda, lines are written to a file descriptor; nobody reads them here
        System.setOut(
                new PrintStream(new FileOutputStream("/dev/null"), true, StandardCharsets.UTF_8));
        AggregateSettings warm = new AggregateSettings(StateStrategy.SNAPSHOT, 20, 100);
        print("current-state", new Ladder(AggregateSettings.DEFAULT, items), items, blocks);
        print("snapshot + warm", new Ladder(warm, items), items, blocks);
        System.exit(0);
    }

    private static void print(String strategy, Ladder ladder, int items, int blocks) {
        var rungs = ladder.rungs();
        Map<String, Cost> costs = new CpuCosts(rungs).measure(blocks);
        Cost floor = requireNonNull(costs.get("floor"));
        Cost function = requireNonNull(costs.get("function"));
        double whole = function.microsOver(floor);
        OUT.printf(
                "%n%s, %s items, n = %s blocks of 40 calls an arm%n",
                strategy, items, floor.micros().size());
        OUT.printf(
                "%-16s %10s %10s %8s %22s %8s%n",
                "", "µs CPU", "µs more", "of them", "÷ floor", "KB");
        Cost before = null;
        for (Map.Entry<String, Cost> rung : costs.entrySet()) {
            Cost cost = rung.getValue();
            double more = before == null ? 0 : cost.microsOver(before);
            OUT.printf(
                    "%-16s %10.1f %10.1f %7.0f%% %22s %8.1f%n",
                    rung.getKey(),
                    cost.medianMicros(),
                    more,
                    100 * more / whole,
                    cost.ratioTo(floor),
                    cost.medianBytes() / 1024);
            before = cost;
        }
        OUT.printf("function − floor: %.1f µs%n", whole);
        new MethodShares(OUT).print(requireNonNull(rungs.get("handler")), "handler");
        new MethodShares(OUT).print(requireNonNull(rungs.get("function")), "function");
    }
}
