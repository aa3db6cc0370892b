package dev.tandem.proofs;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Twenty commands a second, whatever else goes on: each tenth creates a cart, the others add to
 * those that are there. Ends when it is closed.
 */
final class Traffic implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 50;
    private static final int EACH_NEW = 10;

    private final BothSides sides;
    private final int carts;
    private final long seed =
            Long.getLong("tandem.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private final Random random = new Random(seed);
    private final String newOnes = "new-" + UUID.randomUUID() + "-";
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    private Traffic(BothSides sides, int carts) {
        this.sides = sides;
        this.carts = carts;
    }

    /**
     * Begins.
     *
     * @param carts how many there are to add to, from the first of {@link CartHistories} on
     */
    static Traffic on(BothSides sides, int carts) {
        Traffic traffic = new Traffic(sides, carts);
        var _ =
                traffic.clock.scheduleAtFixedRate(
                        traffic::send, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return traffic;
    }

    /** How many commands were accepted: each made one event. */
    int accepted() {
        return accepted.get();
    }

    /** How many of these created a cart. */
    int created() {
        return created.get();
    }

    /** The carts that commands were sent to. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** What became of the others: nothing is expected here. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void send() {
        if (random.nextInt(EACH_NEW) == 0) {
            String cart = newOnes + random.nextInt(Integer.MAX_VALUE);
            touched.add(cart);
            senders.execute(() -> {
                if (isAccepted(() -> sides.create(cart))) {
                    created.incrementAndGet();
                }
            });
        } else {
            String cart = CartHistories.id(random.nextInt(carts));
            touched.add(cart);
            String item = "item" + random.nextInt(50);
            senders.execute(() -> isAccepted(() -> sides.add(cart, item)));
        }
    }

    private boolean isAccepted(Supplier<Result> command) {
        try {
            Result result = command.get();
            if (result instanceof Accepted) {
                accepted.incrementAndGet();
                return true;
            }
            refused.add(result.toString());
        } catch (RuntimeException e) {
            refused.add(e.toString());
        }
        return false;
    }

    @Override
    public void close() {
        clock.close();
        senders.close();
    }

    @Override
    public String toString() {
        return "%d commands, drawn with -Dtandem.seed=%d".formatted(accepted(), seed);
    }
}
