package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How far all segments are, and how fast. */
final class RebuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);

    private static final int SECONDS = 5;

    private final long estimatedEvents;
    private final Map<Integer, SegmentPosition> positions;
    private final long eventsBefore;
    private final long start = System.nanoTime();

    RebuildProgress(long estimatedEvents, Collection<SegmentPosition> positions) {
        this.estimatedEvents = estimatedEvents;
        this.positions =
                positions.stream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        SegmentPosition::segment,
                                        position -> position,
                                        (first, _) -> first,
                                        ConcurrentHashMap::new));
        this.eventsBefore = sum(SegmentPosition::events);
    }

    void reached(SegmentPosition position) {
        positions.put(position.segment(), position);
    }

    /**
     * How far it is.
     *
     * @param unfinishedOrNull why it is not done; null if it is
     */
    RebuildReport report(@Nullable String unfinishedOrNull, Map<String, String> failures) {
        boolean finished = unfinishedOrNull == null;
        long events = sum(SegmentPosition::events);
        long perSecond = perSecond(events);
        long left = Math.max(0, estimatedEvents - events);
        boolean unknown = !finished && (perSecond == 0 || left == 0);
        return new RebuildReport(
                finished,
                sum(SegmentPosition::aggregates),
                events,
                estimatedEvents,
                perSecond,
                finished ? Long.valueOf(0) : unknown ? null : Long.valueOf(left / perSecond),
                unfinishedOrNull,
                failures.size(),
                failures.entrySet().stream()
                        .limit(RebuildReport.SHOWN)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Logs every few seconds until it is closed. */
    Ticker tick() {
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
        var _ = ticks.scheduleAtFixedRate(this::log, SECONDS, SECONDS, TimeUnit.SECONDS);
        return ticks::shutdownNow;
    }

    /** Stops the log lines. */
    interface Ticker extends AutoCloseable {
        @Override
        void close();
    }

    private void log() {
        RebuildReport now = report("it is under way", Map.of());
        LOG.info(
                "rebuild: {} of about {} events, {} aggregates, {} events a second, {} s left",
                now.events(),
                now.estimatedEvents(),
                now.aggregates(),
                now.eventsPerSecond(),
                now.remainingSeconds() == null ? "?" : now.remainingSeconds());
    }

    private long perSecond(long events) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return (events - eventsBefore) * 1000 / millis;
    }

    private long sum(ToLongFunction<SegmentPosition> part) {
        return positions.values().stream().mapToLong(part).sum();
    }
}
