package dev.tandem.bench.command;

import dev.tandem.bench.Arm;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
        return Duration.ofSeconds(75);
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String note() {
        return "The handler on a cart with 10 events and on one with 100 000, in the same tables;"
                + " nothing is warm.";
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
        bench.alternations(STRATEGIES.size());
        for (Strategy strategy : STRATEGIES) {
            BenchDatabase database = BenchDatabase.fresh();
            HandlerCarts handler = new HandlerCarts(database.client(), strategy);
            History history = new History(database.client());
            Stream.of(FEW, MANY).forEach(events -> history.make("cart-" + events, events));
            bench.say(strategy.title() + ": histories are there");
            Quantities quantities = new Quantities();
            bench.alternate(
                    Rounds.ofOne(
                            strategy.title(), bench.isFull() ? 200 : 80, bench.isFull() ? 200 : 60),
                    Stream.of(FEW, MANY)
                            .map(events ->
                                    Arm.of(
                                            arm(strategy, events),
                                            () ->
                                                    handler.change(
                                                            "cart-" + events, quantities.next())))
                            .toList());
        }
    }
}
