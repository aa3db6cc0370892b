package dev.tandem.harness.engines.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Counts statements, and knows what is to happen at which. */
final class StatementHooks {

    private final List<Hook> hooks = new ArrayList<>();
    private Consumer<? super String> listener = _ -> {};
    private int statements;

    /**
     * @param n from 1 for the next statement that counts
     * @param counts which statements do, by their text
     */
    synchronized void add(
            int n, Predicate<? super String> counts, boolean executed, Runnable action) {
        if (n < 1) {
            throw new IllegalArgumentException(
                    "The statement was number %s; the next one is number 1".formatted(n));
        }
        hooks.add(new Hook(new AtomicInteger(n), counts, executed, action));
    }

    /** Counts a statement, and takes off the hook that is due with it; of several, the eldest. */
    synchronized Optional<Hook> next(String sql) {
        statements++;
        listener.accept(sql);
        List<Hook> due =
                hooks.stream()
                        .filter(hook -> hook.counts().test(sql))
                        .filter(hook -> hook.remaining().decrementAndGet() <= 0)
                        .toList();
        Optional<Hook> eldest = due.stream().findFirst();
        eldest.ifPresent(hooks::remove);
        return eldest;
    }

    synchronized void listen(Consumer<? super String> newListener) {
        listener = newListener;
    }

    synchronized int statements() {
        return statements;
    }

    synchronized void reset() {
        hooks.clear();
        listener = _ -> {};
        statements = 0;
    }

    /**
     * @param executed whether the server executes the statement before the action
     */
    record Hook(
            AtomicInteger remaining,
            Predicate<? super String> counts,
            boolean executed,
            Runnable action) {}
}
