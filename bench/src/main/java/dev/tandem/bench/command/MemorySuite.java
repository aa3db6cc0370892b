package dev.tandem.bench.command;

import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time alone: a transport that answers from memory. */
abstract class MemorySuite implements Suite {

    private static final int MANY = 60;

    /** To be trusted saves a call, which costs nothing here. */
    private static final List<Strategy> STRATEGIES =
            List.of(
                    Strategy.CURRENT_STATE,
                    Strategy.CURRENT_STATE_WARM,
                    Strategy.SNAPSHOT,
                    Strategy.SNAPSHOT_WARM);

    private static final int CALLS = 50;

    private final Flags flags;
    private final String suffix;
    private final double functionGoal;

    /**
     * @param functionGoal what the function may take more than the floor, in µs, with the current
     *     state
     */
    MemorySuite(Flags flags, String suffix, double functionGoal) {
        this.flags = flags;
        this.suffix = suffix;
        this.functionGoal = functionGoal;
    }

    @Override
    public String name() {
        return "cpu-" + suffix;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(45);
    }

    @Override
    public String note() {
        return "The same arms as above, each on a client whose transport hands back what DynamoDB"
                + " Local answered last, so that only the client's work is left: µs of the"
                + " thread's processor time a command. A snapshot that is read from memory stays"
                + " the same, so that none is due. Before anything is measured, each arm was called"
                + " %s times; then blocks of all of them take turns."
                        .formatted(flags.callsUntilWarm());
    }

    @Override
    public List<BenchRow> rows() {
        return STRATEGIES.stream().flatMap(this::rows).toList();
    }

    private Stream<BenchRow> rows(Strategy strategy) {
        return Stream.of(
                function(strategy),
                BenchRow.difference(
                        id(strategy, "handler"),
                        "handler − SDK by hand, " + strategy.title(),
                        Measure.CPU,
                        arm(strategy, CommandArms.HANDLER, 1),
                        arm(strategy, CommandArms.FLOOR, 1)),
                BenchRow.alone(
                        id(strategy, "floor"),
                        "SDK by hand, " + strategy.title(),
                        Measure.CPU,
                        arm(strategy, CommandArms.FLOOR, 1)),
                many(strategy));
    }

    private BenchRow function(Strategy strategy) {
        BenchRow row =
                BenchRow.difference(
                        id(strategy, "function"),
                        "function − SDK by hand, " + strategy.title(),
                        Measure.CPU,
                        arm(strategy, CommandArms.FUNCTION, 1),
                        arm(strategy, CommandArms.FLOOR, 1));
        return strategy == Strategy.CURRENT_STATE ? row.atMost(functionGoal) : row;
    }

    private BenchRow many(Strategy strategy) {
        BenchRow row =
                BenchRow.ratio(
                        id(strategy, "handler-60"),
                        "handler ÷ SDK by hand, 60 items, " + strategy.title(),
                        Measure.CPU,
                        arm(strategy, CommandArms.HANDLER, MANY),
                        arm(strategy, CommandArms.FLOOR, MANY));
        Map<Strategy, Double> goals =
                Map.of(Strategy.CURRENT_STATE, 1.5, Strategy.SNAPSHOT_WARM, 3.0);
        return goals.containsKey(strategy) ? row.atMost(goals.get(strategy)) : row;
    }

    private String id(Strategy strategy, String what) {
        return name() + "." + strategy.name().toLowerCase(Locale.ROOT) + "-" + what;
    }

    private static String arm(Strategy strategy, String what, int items) {
        return strategy.arm(what + ", items " + items);
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<ArmsInTurn> all = new ArrayList<>();
        for (Strategy strategy : STRATEGIES) {
            for (int items : List.of(1, MANY)) {
                Rounds turns =
                        new Rounds(
                                strategy.title() + ", items " + items,
                                1,
                                0,
                                CALLS,
                                flags.callsUntilWarm() / CALLS,
                                bench.isFull() ? 150 : 60,
                                Rounds.Processor.THREAD);
                all.add(new ArmsInTurn(turns, CommandArms.fromMemory(strategy, items)));
            }
        }
        bench.alternate(all);
    }
}
