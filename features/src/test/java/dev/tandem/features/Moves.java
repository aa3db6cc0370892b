package dev.tandem.features;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/** Looks again and again, beside a deployment, at what a caller could meet. */
final class Moves implements AutoCloseable {

    private final Set<String> wrong = new ConcurrentSkipListSet<>();
    private final Supplier<List<String>> look;
    private final Thread looking;
    private volatile boolean over;

    private Moves(Supplier<List<String>> look) {
        this.look = look;
        this.looking = Thread.ofVirtual().unstarted(this::watch);
    }

    static Moves watch(Supplier<List<String>> look) {
        Moves moves = new Moves(look);
        moves.looking.start();
        return moves;
    }

    private void watch() {
        while (!over) {
            try {
                wrong.addAll(look.get());
            } catch (RuntimeException e) {
                wrong.add(String.valueOf(e));
            }
        }
    }

    /** All that was wrong so far. */
    Set<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        over = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
