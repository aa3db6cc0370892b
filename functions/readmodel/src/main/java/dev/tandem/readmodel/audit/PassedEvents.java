package dev.tandem.readmodel.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.TimeUnit;

/** Counts the events that a call passes, and logs every few seconds how far it is. */
final class PassedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private static final long LOG_EVERY = TimeUnit.SECONDS.toNanos(5);

    private final long estimated;
    private final boolean isFromTheBeginning;
    private final long start = System.nanoTime();
    private long lastLogged = start;
    private long passed;

    /**
     * @param estimated about how many there are; 0 where nobody knows
     * @param isFromTheBeginning whether no other call has passed some of them
     */
    PassedEvents(long estimated, boolean isFromTheBeginning) {
        this.estimated = estimated;
        this.isFromTheBeginning = isFromTheBeginning;
    }

    synchronized void add(int events) {
        passed += events;
        long now = System.nanoTime();
        if (now - lastLogged >= LOG_EVERY) {
            lastLogged = now;
            AuditProgress progress = progress();
            LOG.info(
                    "audit: {} of about {} events, {} events a second, {} s left",
                    progress.events(),
                    progress.estimatedEvents(),
                    progress.eventsPerSecond(),
                    progress.remainingSeconds() == null ? "?" : progress.remainingSeconds());
        }
    }

    synchronized AuditProgress progress() {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        long perSecond = passed * 1000 / millis;
        boolean isKnown = isFromTheBeginning && perSecond > 0 && passed < estimated;
        return new AuditProgress(
                passed,
                estimated,
                perSecond,
                isKnown ? Long.valueOf((estimated - passed) / perSecond) : null);
    }
}
