package dev.tandem.proofs.soak;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Plays a plan in a world: writers, readers, and troubles, all at once; then the world is healed.
 */
final class Round {

    private final World world;
    private final Plan plan;
    private final String run;
    private final History history = new History();
    private final AtomicInteger sent = new AtomicInteger();
    private final ReadWriteLock restores = new ReentrantReadWriteLock(true);
    private volatile boolean isOver;

    private Round(World world, Plan plan, String run) {
        this.world = world;
        this.plan = plan;
        this.run = run;
    }

    /**
     * Plays it.
     *
     * @param run what its ids begin with; no other round of the world has it
     */
    static History play(World world, Plan plan, String run) {
        return new Round(world, plan, run).play();
    }

    private History play() {
        int firstRelease = world.release();
        world.deliveries().noteIn(this);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Troubles troubles = new Troubles(this, threads);
            threads.execute(() -> troubles.strike(plan.happenings()));
            threads.execute(new Reader(this)::run);
            write(threads);
            isOver = true;
        }
        new Healing(this).heal();
        new Collected(this).note();
        history.add(new Entry.Ended(history.now(), firstRelease, world.release()));
        return history;
    }

    private void write(ExecutorService threads) {
        CompletableFuture<?>[] writers =
                IntStream.range(0, plan.writers())
                        .mapToObj(number ->
                                new Writer(
                                        this,
                                        plan.sends().stream()
                                                .filter(send -> send.writer() == number)
                                                .toList()))
                        .map(writer -> CompletableFuture.runAsync(writer::run, threads))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
    }

    World world() {
        return world;
    }

    Plan plan() {
        return plan;
    }

    String run() {
        return run;
    }

    History history() {
        return history;
    }

    /** Whether all is sent. */
    boolean isOver() {
        return isOver;
    }

    /** One more request was sent. */
    void sent() {
        sent.incrementAndGet();
    }

    /** Waits until so many requests were sent, or all. */
    void awaitSent(int count) {
        while (sent.get() < count && !isOver) {
            sleep(Duration.ofMillis(2));
        }
    }

    /** Does not begin while tables are restored; and they are not while it lasts. */
    <T> T undisturbedByRestores(Supplier<T> command) {
        restores.readLock().lock();
        try {
            return command.get();
        } finally {
            restores.readLock().unlock();
        }
    }

    /** Waits until no command is under way, and lets none begin. */
    void betweenCommands(Runnable restore) {
        restores.writeLock().lock();
        try {
            restore.run();
        } finally {
            restores.writeLock().unlock();
        }
    }

    /** Calls a function of a process. */
    JsonNode call(String function, Carrier envelope, int node, String request) {
        return envelope.answer(
                world.node(node)
                        .invoke(envelope.handler(function), envelope.event(function, request)));
    }

    /**
     * Asks for a cart.
     *
     * @param atLeast its version; 0 for any
     * @return what is shown; empty if nothing is
     */
    Optional<Entry.Shown> look(String cart, long atLeast, int node) {
        String request =
                "{\"cartId\":%s%s}"
                        .formatted(
                                JsonText.quoted(cart),
                                atLeast == 0 ? "" : ",\"atLeastVersion\":" + atLeast);
        long asked = history.now();
        try {
            JsonNode view = call("getCart", Carrier.DIRECT, node, request);
            return view.has("lastSequenceNumber")
                    ? Optional.of(new Entry.Shown(cart, atLeast, asked, history.now(), view))
                    : Optional.empty();
        } catch (RuntimeException e) {
            exception("getCart " + request, node, e);
            return Optional.empty();
        }
    }

    /** Something ended by an exception: that must not be, unless its process has died. */
    void exception(String what, int node, RuntimeException e) {
        if (world.node(node).ways().hasDied()) {
            return;
        }
        history.broken(what, e);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
