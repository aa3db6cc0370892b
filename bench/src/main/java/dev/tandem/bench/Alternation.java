package dev.tandem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Runs a block of each arm, and again, each time beginning with another arm: what the machine does
 * meanwhile hits all of them.
 */
final class Alternation implements AutoCloseable {

    /** Takes what a block took. */
    @FunctionalInterface
    interface Keeping {
        void keep(String arm, Map<Measure, Double> block);
    }

    private final Rounds turns;
    private final List<Arm> arms;
    private final ExecutorService clients;
    private int warmUps;
    private int rounds;

    Alternation(ArmsInTurn of) {
        this.turns = of.rounds();
        this.arms = of.arms();
        this.clients = Executors.newFixedThreadPool(turns.clients());
    }

    Rounds turns() {
        return turns;
    }

    /** How many blocks of each arm were run, and not counted. */
    int warmUps() {
        return warmUps;
    }

    /** How many blocks of each arm were counted. */
    int rounds() {
        return rounds;
    }

    /** A block of each arm that is not counted. */
    void warmUp() throws Exception {
        for (Arm arm : arms) {
            block(arm);
        }
        warmUps++;
    }

    /** A block of each arm that is. */
    void round(Keeping keeping) throws Exception {
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get((i + rounds) % arms.size());
            keeping.keep(arm.name(), block(arm));
        }
        rounds++;
    }

    private Map<Measure, Double> block(Arm arm) throws Exception {
        each(arm, turns.entering());
        BlockFigures figures = new BlockFigures(turns.processor());
        return figures.of(each(arm, turns.calls()));
    }

    private List<ClientFigures> each(Arm arm, int times) throws Exception {
        List<Callable<ClientFigures>> calls =
                IntStream.range(0, turns.clients())
                        .<Callable<ClientFigures>>mapToObj(
                                client -> () -> ClientFigures.of(arm, client, times))
                        .toList();
        List<ClientFigures> done = new ArrayList<>();
        for (Future<ClientFigures> of : clients.invokeAll(calls)) {
            done.add(of.get());
        }
        return done;
    }

    @Override
    public void close() {
        clients.close();
    }
}
