package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** How far all calls of a rebuild are, and how fast since this one came. */
final class RebuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);

    private final long estimatedEvents;
    private final long eventsBefore;
    private final long start = System.nanoTime();

    RebuildProgress(long estimatedEvents, Collection<SegmentPosition> positions) {
        this.estimatedEvents = estimatedEvents;
        this.eventsBefore = sum(positions, SegmentPosition::events);
    }

    void log(Collection<SegmentPosition> positions, int sharedBy) {
        RebuildReport now = report(positions, "it is under way", RebuildFailures.Told.NONE);
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

    /**
     * What is told of it.
     *
     * @param positions where its segments are
     * @param unfinishedOrNull why it is not done; null if it is
     */
    RebuildReport report(
            Collection<SegmentPosition> positions,
            @Nullable String unfinishedOrNull,
            RebuildFailures.Told failures) {
        boolean finished = unfinishedOrNull == null;
        long events = sum(positions, SegmentPosition::events);
        long perSecond = perSecond(events);
        long left = Math.max(0, estimatedEvents - events);
        boolean unknown = !finished && (perSecond == 0 || left == 0);
        return new RebuildReport(
                finished,
                sum(positions, SegmentPosition::aggregates),
                events,
                estimatedEvents,
                perSecond,
                finished ? Long.valueOf(0) : unknown ? null : Long.valueOf(left / perSecond),
                unfinishedOrNull,
                failures.all(),
                failures.first());
    }

    private long perSecond(long events) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        // another call may have begun everything anew
        return Math.max(0, events - eventsBefore) * 1000 / millis;
    }

    private static long sum(
            Collection<SegmentPosition> positions, ToLongFunction<SegmentPosition> part) {
        return positions.stream().mapToLong(part).sum();
    }
}
