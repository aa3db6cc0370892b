package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.internal.SharedWork;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives signs of life of a call until it is closed, sees how many share its audit, and logs how far
 * all of them are.
 */
final class SharedAuditPulse implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final SharedWork work;
    private final PartNotes notes;
    private final SharedAuditProgress progress;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private volatile int sharedBy = 1;
    private boolean closed;
    private long lastLogged = System.nanoTime();

    private SharedAuditPulse(SharedWork work, PartNotes notes, SharedAuditProgress progress) {
        this.work = work;
        this.notes = notes;
        this.progress = progress;
    }

    static SharedAuditPulse of(SharedWork work, PartNotes notes, SharedAuditProgress progress) {
        SharedAuditPulse pulse = new SharedAuditPulse(work, notes, progress);
        long millis =
                Math.clamp(work.lease().toMillis() / 3, SHORTEST.toMillis(), LONGEST.toMillis());
        var _ = pulse.ticks.scheduleAtFixedRate(pulse::tick, millis, millis, TimeUnit.MILLISECONDS);
        return pulse;
    }

    private void tick() {
        try {
            if (!isAlive()) {
                return;
            }
            sharedBy = work.processes();
            if (System.nanoTime() - lastLogged >= LONGEST.toNanos()) {
                lastLogged = System.nanoTime();
                log(progress.of(notes.all()));
            }
        } catch (RuntimeException e) {
            // it will not be the last one, and what is wrong is told by whoever notes a page
            AuditRuns.LOG.debug("A sign of life could not be given", e);
        }
    }

    /** Gives a sign of life, unless the call has ended. */
    private synchronized boolean isAlive() {
        if (!closed) {
            work.beat();
        }
        return !closed;
    }

    private void log(AuditProgress now) {
        AuditRuns.LOG.info(
                "audit: {} of about {} events ({} %), {} events a second, {} s left{}",
                now.events(),
                now.estimatedEvents(),
                Math.min(100, 100 * now.events() / Math.max(1, now.estimatedEvents())),
                now.eventsPerSecond(),
                now.remainingSeconds() == null ? "?" : now.remainingSeconds(),
                sharedBy > 1 ? ", shared by " + sharedBy : "");
    }

    /** How many processes read the tables for this audit, with this one. */
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
