package dev.tandem.bench.command;

import dev.tandem.bench.Arm;
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

/** Whether a command gets slower with the history of its aggregate. */
public final class EventsSuite implements Suite {

    private static final int FEW = 10;
    private static final int MANY = 100_000;
    private static final List<Strategy> STRATEGIES =
            List.of(Strategy.CURRENT_STATE, Strategy.SNAPSHOT);

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String title() {
        return "Commands on a long history";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String note() {
        return "The handler on a cart with 10 events and on one with 100 000, in the same tables;"
                + " no state is kept in memory. Blocks of both strategies take turns, when both"
                + " have been called a while.";
    }

    @Override
    public List<BenchRow> rows() {
        return STRATEGIES.stream()
                .map(strategy ->
                        BenchRow.ratio(
                                        "events." + strategy.name().toLowerCase(Locale.ROOT),
                                        "100 000 events ÷ 10 events, " + strategy.title(),
                                        Measure.P50,
                                        arm(strategy, MANY),
                                        arm(strategy, FEW))
                                .atMost(1.05))
                .toList();
    }

    private static String arm(Strategy strategy, int events) {
        return strategy.arm(events + " events");
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<ArmsInTurn> all = new ArrayList<>();
        for (Strategy strategy : STRATEGIES) {
            all.add(
                    new ArmsInTurn(
                            Rounds.ofOne(
                                    strategy.title(),
                                    bench.isFull() ? 100 : 25,
                                    bench.isFull() ? 200 : 60),
                            arms(strategy)));
            bench.say(strategy.title() + ": histories are there");
        }
        bench.alternate(all);
    }

    private static List<Arm> arms(Strategy strategy) throws Exception {
        BenchDatabase database = BenchDatabase.fresh();
        HandlerCarts handler = new HandlerCarts(database.client(), strategy);
        History history = new History(database.client());
        Quantities quantities = new Quantities();
        List<Arm> arms = new ArrayList<>();
        for (int events : List.of(FEW, MANY)) {
            String cart = "cart-" + events;
            history.make(cart, events);
            arms.add(Arm.of(arm(strategy, events), () -> handler.change(cart, quantities.next())));
        }
        return arms;
    }
}
