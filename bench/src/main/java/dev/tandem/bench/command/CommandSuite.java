package dev.tandem.bench.command;

import dev.tandem.bench.Arm;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One client, one cart with one item for each arm, on DynamoDB Local. */
abstract class CommandSuite implements Suite {

    private static final String FLOOR = "SDK by hand";
    private static final String HANDLER = "handler";
    private static final String FUNCTION = "function";
    private static final String RAW = "ready bytes by HTTP";

    private final Flags flags;
    private final String suffix;
    private final Map<Strategy, Double> goals;

    /**
     * @param suffix of names
     * @param goals of the function
     */
    CommandSuite(Flags flags, String suffix, Map<Strategy, Double> goals) {
        this.flags = flags;
        this.suffix = suffix;
        this.goals = goals;
    }

    @Override
    public String name() {
        return "command-" + suffix;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public String note() {
        return "One client changes the quantity in a cart with one item; each arm has a cart of its"
                + " own. The floor makes the same calls of the SDK with the same items, made of"
                + " the same records, in one file"
                + " ([SdkCarts](../bench/src/main/java/dev/tandem/bench/command/SdkCarts.java);"
                + " SdkCartsTest compares its requests with the handler's). The function is"
                + " the deployed one, from the bytes of an event to the bytes of an answer, with"
                + " its log line and its metrics.";
    }

    @Override
    public List<BenchRow> rows() {
        return Stream.concat(
                        Stream.of(Strategy.values()).flatMap(this::rows),
                        Stream.of(
                                BenchRow.ratio(
                                        id("floor"),
                                        "SDK by hand ÷ ready bytes by HTTP, current-state",
                                        Measure.P50,
                                        Strategy.CURRENT_STATE.arm(FLOOR),
                                        Strategy.CURRENT_STATE.arm(RAW))))
                .toList();
    }

    private Stream<BenchRow> rows(Strategy strategy) {
        BenchRow function = overFloor(strategy, FUNCTION);
        Double goal = goals.get(strategy);
        return Stream.of(
                goal == null ? function : function.atMost(goal), overFloor(strategy, HANDLER));
    }

    private BenchRow overFloor(Strategy strategy, String arm) {
        return BenchRow.ratio(
                id(strategy + "-" + arm),
                arm + " ÷ SDK by hand, " + strategy.title(),
                Measure.P50,
                strategy.arm(arm),
                strategy.arm(FLOOR));
    }

    private String id(String what) {
        return name() + "." + what.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void run(Bench bench) throws Exception {
        int warmUp = bench.isFull() ? 300 : 100;
        int rounds = bench.isFull() ? 150 : 50;
        bench.alternations(Strategy.values().length);
        for (Strategy strategy : Strategy.values()) {
            Rounds turns = Rounds.ofOne(strategy.title(), warmUp, rounds);
            bench.alternate(turns, arms(strategy, (warmUp + rounds) * turns.calls()));
        }
    }

    private static List<Arm> arms(Strategy strategy, int calls) {
        BenchDatabase database = BenchDatabase.fresh();
        HandlerCarts handler = new HandlerCarts(database.client(), strategy);
        SdkCarts floor = new SdkCarts(database.client(), strategy);
        CartFunction function = CartFunction.on(database.client(), strategy);
        List.of("floor", "handler", "function", "raw").forEach(cart -> handler.create(cart, 1));
        Quantities quantities = new Quantities();
        List<Arm> arms = new ArrayList<>();
        arms.add(Arm.of(strategy.arm(FLOOR), () -> floor.change("floor", quantities.next())));
        arms.add(Arm.of(strategy.arm(HANDLER), () -> handler.change("handler", quantities.next())));
        arms.add(
                Arm.of(
                        strategy.arm(FUNCTION),
                        () -> function.change("function", quantities.next())));
        if (strategy == Strategy.CURRENT_STATE) {
            RawPost raw = new RawPost(database.endpoint(), database.accessKey(), "raw", 2, calls);
            arms.add(Arm.of(strategy.arm(RAW), raw::change));
        }
        return arms;
    }
}
