package dev.tandem.bench.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Callers of one cart. Who finds it idle is carried out at once; those who come meanwhile are the
 * next group, as with the handler, and nothing else is done for them.
 */
public final class WaitingCallers {

    private final int most;
    private final Consumer<List<Integer>> write;
    private final Deque<Caller> waiting = new ArrayDeque<>();
    private boolean isBusy;

    private record Caller(int quantity, CompletableFuture<Void> written) {}

    /**
     * @param most how many go together
     * @param write is called by one thread at a time
     */
    public WaitingCallers(int most, Consumer<List<Integer>> write) {
        this.most = most;
        this.write = write;
    }

    /** Returns when it is written. */
    public void change(int quantity) {
        Caller caller = new Caller(quantity, new CompletableFuture<>());
        if (isFirst(caller)) {
            write(List.of(caller));
        }
        caller.written().join();
    }

    private synchronized boolean isFirst(Caller caller) {
        if (isBusy) {
            waiting.add(caller);
            return false;
        }
        isBusy = true;
        return true;
    }

    private void write(List<Caller> callers) {
        try {
            write.accept(callers.stream().map(Caller::quantity).toList());
            callers.forEach(caller -> caller.written().complete(null));
        } catch (RuntimeException e) {
            callers.forEach(caller -> caller.written().completeExceptionally(e));
        } finally {
            handOver();
        }
    }

    private synchronized void handOver() {
        List<Caller> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        isBusy = !next.isEmpty();
        if (isBusy) {
            Thread.ofVirtual().name("sdk-group").start(() -> write(next));
        }
    }
}
