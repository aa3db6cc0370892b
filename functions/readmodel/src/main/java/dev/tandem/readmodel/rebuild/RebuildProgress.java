package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How far all segments are, and how fast. */
final class RebuildProgress {

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
        seen(List.of(position));
    }

    /** Others may be further than they were when they were looked at. */
    void seen(Collection<SegmentPosition> those) {
        those.forEach(position ->
                positions.merge(
                        position.segment(),
                        position,
                        (known, seen) -> seen.isFurtherThan(known) ? seen : known));
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

    private long perSecond(long events) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return (events - eventsBefore) * 1000 / millis;
    }

    private long sum(ToLongFunction<SegmentPosition> part) {
        return positions.values().stream().mapToLong(part).sum();
    }
}
