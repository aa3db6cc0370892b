package dev.tandem.readmodel.audit;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How far all calls of a shared audit are, how fast since this one came, and what they found. */
final class SharedAuditProgress {

    private final long estimatedEvents;
    private final long eventsBefore;
    private final long start = System.nanoTime();

    SharedAuditProgress(long estimatedEvents, Collection<PartNote> notes) {
        this.estimatedEvents = estimatedEvents;
        this.eventsBefore = events(notes);
    }

    private static long events(Collection<PartNote> notes) {
        return notes.stream().mapToLong(PartNote::events).sum();
    }

    private AuditProgress of(Collection<PartNote> notes) {
        long events = events(notes);
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        // other code may have begun a part anew
        long perSecond = Math.max(0, events - eventsBefore) * 1000 / millis;
        boolean isKnown = perSecond > 0 && events < estimatedEvents;
        return new AuditProgress(
                events,
                estimatedEvents,
                perSecond,
                isKnown ? Long.valueOf((estimatedEvents - events) / perSecond) : null);
    }

    void log(Collection<PartNote> notes, int sharedBy) {
        AuditProgress now = of(notes);
        AuditRuns.LOG.info(
                "audit: {} of about {} events ({} %), {} events a second, {} s left{}",
                now.events(),
                now.estimatedEvents(),
                Math.min(100, 100 * now.events() / Math.max(1, now.estimatedEvents())),
                now.eventsPerSecond(),
                now.remainingSeconds() == null ? "?" : now.remainingSeconds(),
                sharedBy > 1 ? ", shared by " + sharedBy : "");
    }

    /** What is told of it; what was found in all parts together. */
    AuditReport report(Collection<PartNote> notes) {
        AuditReport all =
                notes.stream().map(PartNote::found).reduce(AuditReport.NOTHING, AuditReport::plus);
        String next = next(notes);
        return new AuditReport(
                all.examined(),
                all.wrong(),
                all.findings().stream().sorted(comparing(Finding::aggregateId)).toList(),
                all.repaired(),
                all.caughtUp(),
                all.outdatedStates(),
                all.lagEvents(),
                all.lagSeconds(),
                next,
                AuditWalk.EVENTS.code().equals(next) ? of(notes) : null);
    }

    /** The walk that it is on; null if it is through. */
    private static @Nullable String next(Collection<PartNote> notes) {
        if (notes.stream().anyMatch(note -> note.number() >= 0 && !note.isFinished())) {
            return AuditWalk.EVENTS.code();
        }
        return notes.stream()
                .filter(note -> !note.isFinished())
                .map(end ->
                        end.position() == null
                                ? AuditWalk.STATES.code()
                                : AuditPosition.of(end.position()).walk().code())
                .findFirst()
                .orElse(null);
    }
}
