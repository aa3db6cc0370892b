package dev.tandem.bench.command;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
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
                + " its log line and its metrics. Before anything is measured, all arms are warm:"
                + " each was called %s times on a transport that answers from memory, and then"
                        .formatted(flags.callsUntilWarm())
                + " by HTTP in turn; blocks of all strategies take turns. The raw floor sends"
                + " the two requests of current-state as bytes that were ready before, by the same"
                + " HTTP client: what it is short of the floor is what the SDK takes to make"
                + " requests, sign them and read answers, and no code of ours.";
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
                                        Strategy.CURRENT_STATE.arm(CommandArms.FLOOR),
                                        Strategy.CURRENT_STATE.arm(RAW))))
                .toList();
    }

    private Stream<BenchRow> rows(Strategy strategy) {
        BenchRow function = overFloor(strategy, CommandArms.FUNCTION);
        Double goal = goals.get(strategy);
        return Stream.of(
                goal == null ? function : function.atMost(goal),
                overFloor(strategy, CommandArms.HANDLER));
    }

    private BenchRow overFloor(Strategy strategy, String arm) {
        return BenchRow.ratio(
                id(strategy + "-" + arm),
                arm + " ÷ SDK by hand, " + strategy.title(),
                Measure.P50,
                strategy.arm(arm),
                strategy.arm(CommandArms.FLOOR));
    }

    private String id(String what) {
        return name() + "." + what.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void run(Bench bench) throws Exception {
        int warmUp = bench.isFull() ? 100 : 20;
        int rounds = bench.isFull() ? 150 : 50;
        List<ArmsInTurn> all = new ArrayList<>();
        for (Strategy strategy : Strategy.values()) {
            all.add(
                    new ArmsInTurn(
                            Rounds.rehearsal(strategy.title(), flags.callsUntilWarm()),
                            CommandArms.fromMemory(strategy, 1)));
            Rounds turns = Rounds.ofOne(strategy.title(), warmUp, rounds);
            all.add(new ArmsInTurn(turns, arms(strategy, (warmUp + rounds) * turns.calls())));
        }
        bench.alternate(all);
    }

    private static List<Arm> arms(Strategy strategy, int calls) {
        BenchDatabase database = BenchDatabase.fresh();
        List<Arm> arms = new ArrayList<>(CommandArms.on(database, strategy));
        if (strategy == Strategy.CURRENT_STATE) {
            new HandlerCarts(database.client(), strategy).create("raw", 1);
            RawPost raw = new RawPost(database.endpoint(), database.accessKey(), "raw", 2, calls);
            arms.add(Arm.of(strategy.arm(RAW), raw::change));
        }
        return arms;
    }
}
