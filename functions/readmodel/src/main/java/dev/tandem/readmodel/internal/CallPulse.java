package dev.tandem.readmodel.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Gives signs of life of a call until it is closed, sees how many share its work, and has it told
 * now and then how far all of them are.
 */
public final class CallPulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallPulse.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final SharedWork work;
    private final Runnable beat;
    private final IntConsumer tell;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private volatile int sharedBy = 1;
    private long lastTold = System.nanoTime();

    private CallPulse(SharedWork work, Runnable beat, IntConsumer tell) {
        this.work = work;
        this.beat = beat;
        this.tell = tell;
    }

    /**
     * From now on.
     *
     * @param work that the call does with others
     * @param beat gives a sign of life
     * @param tell says every few seconds how far all of them are, and is told how many share it
     */
    public static CallPulse of(SharedWork work, Runnable beat, IntConsumer tell) {
        CallPulse pulse = new CallPulse(work, beat, tell);
        long millis =
                Math.clamp(work.lease().toMillis() / 3, SHORTEST.toMillis(), LONGEST.toMillis());
        var _ = pulse.ticks.scheduleAtFixedRate(pulse::tick, millis, millis, TimeUnit.MILLISECONDS);
        return pulse;
    }

    private void tick() {
        try {
            beat.run();
            sharedBy = work.processes();
            if (System.nanoTime() - lastTold >= LONGEST.toNanos()) {
                lastTold = System.nanoTime();
                tell.accept(sharedBy);
            }
        } catch (RuntimeException e) {
            // it will not be the last one, and what is wrong is told by whoever notes a page
            LOG.debug("A sign of life could not be given", e);
        }
    }

    /** How many processes read the tables for this work, with this one. */
    public int sharedBy() {
        return sharedBy;
    }

    /**
     * Waits for what is under way: a sign of life that came later would have the dead alive, and
     * Lambda freezes a statement with its connection.
     */
    @Override
    public void close() {
        ticks.shutdownNow();
        ticks.close();
    }
}
