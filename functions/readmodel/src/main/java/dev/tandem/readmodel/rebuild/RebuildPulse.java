package dev.tandem.readmodel.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives signs of life of a call until it is closed, sees how far the others are that share its
 * rebuild, and logs how far all of them are.
 */
final class RebuildPulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final HeldRebuild held;
    private final RebuildProgress progress;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private volatile int sharedBy = 1;
    private boolean closed;
    private long lastLogged = System.nanoTime();

    private RebuildPulse(HeldRebuild held, RebuildProgress progress) {
        this.held = held;
        this.progress = progress;
    }

    static RebuildPulse of(HeldRebuild held, RebuildProgress progress) {
        // the one before may be gone: whoever has made the target ready has begun everything anew
        held.beat();
        RebuildPulse pulse = new RebuildPulse(held, progress);
        long millis =
                Math.clamp(
                        held.notes().lease().toMillis() / 3,
                        SHORTEST.toMillis(),
                        LONGEST.toMillis());
        var _ = pulse.ticks.scheduleAtFixedRate(pulse::tick, millis, millis, TimeUnit.MILLISECONDS);
        return pulse;
    }

    private void tick() {
        try {
            if (!isAlive()) {
                return;
            }
            sharedBy = held.run().work().processes();
            progress.seen(held.positions().all());
            if (System.nanoTime() - lastLogged >= LONGEST.toNanos()) {
                lastLogged = System.nanoTime();
                log(progress.report("it is under way", Map.of()));
            }
        } catch (RuntimeException e) {
            // it will not be the last one, and what is wrong is told by whoever makes rows
            LOG.debug("A sign of life could not be given", e);
        }
    }

    /** Gives a sign of life, unless the call has ended. */
    private synchronized boolean isAlive() {
        if (!closed) {
            held.beat();
        }
        return !closed;
    }

    private void log(RebuildReport now) {
        LOG.info(
                "rebuild: {} of about {} events{}, {} aggregates, {} events a second, {} s left{}",
                now.events(),
                now.estimatedEvents(),
                share(now),
                now.aggregates(),
                now.eventsPerSecond(),
                now.remainingSeconds() == null ? "?" : now.remainingSeconds(),
                sharedBy > 1 ? ", shared by " + sharedBy : "");
    }

    private static String share(RebuildReport now) {
        return now.events() > now.estimatedEvents()
                ? ""
                : " (%s %%)".formatted(100 * now.events() / Math.max(1, now.estimatedEvents()));
    }

    void reached(SegmentPosition position) {
        progress.reached(position);
    }

    /** How many processes read the event table for this rebuild, with this one. */
    int sharedBy() {
        return sharedBy;
    }

    /** The last sign of life was given by then: one that came later would have the dead alive. */
    @Override
    public void close() {
        ticks.shutdownNow();
        synchronized (this) {
            closed = true;
        }
    }
}
