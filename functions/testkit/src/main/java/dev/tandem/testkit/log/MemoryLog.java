package dev.tandem.testkit.log;

import static java.util.Comparator.comparingLong;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * An event log in memory: holds what a test says was recorded, fails when told to, and counts how
 * often it is read.
 *
 * @param <E> the events
 */
public final class MemoryLog<E> implements EventLog<E>, AggregateIds {

    private static final int PAGE = 10;

    private final Map<String, List<StreamEvent<E>>> events = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final PlannedFailures failures = new PlannedFailures();
    private final Predicate<E> unreadable;

    /** A log that can read all of its events. */
    public MemoryLog() {
        this(_ -> false);
    }

    /** A log that can't read such events. */
    public MemoryLog(Predicate<E> unreadable) {
        this.unreadable = unreadable;
    }

    /** These events have happened, to any aggregates, in any order. */
    public void record(List<StreamEvent<E>> recorded) {
        recorded.forEach(event ->
                events.computeIfAbsent(event.aggregateId(), _ -> new CopyOnWriteArrayList<>())
                        .add(event));
    }

    /** The next reads of an aggregate fail; 0: they succeed again. */
    public void failNext(int reads) {
        failures.failNext(reads);
    }

    /** From now on it is out of reach, or in reach again. */
    public void outOfReach(boolean now) {
        failures.outOfReach(now);
    }

    /** How often an aggregate was read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        return page(aggregateId, after, upTo, Integer.MAX_VALUE);
    }

    @Override
    public List<StreamEvent<E>> page(String aggregateId, long after, long upTo, int limit) {
        reads.incrementAndGet();
        failures.checkNext();
        List<StreamEvent<E>> found =
                of(aggregateId).stream()
                        .filter(event ->
                                event.sequenceNumber() > after && event.sequenceNumber() <= upTo)
                        .sorted(comparingLong(StreamEvent::sequenceNumber))
                        .limit(limit)
                        .toList();
        found.stream()
                .filter(event -> event.events().stream().anyMatch(unreadable))
                .findFirst()
                .ifPresent(event -> {
                    throw new UnreadableEventException(
                            aggregateId, event.sequenceNumber(), "an event of tomorrow");
                });
        return found;
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull) {
        failures.checkReach();
        List<String> rest =
                events.keySet().stream()
                        .filter(id ->
                                Math.floorMod(id.hashCode(), segment.of()) == segment.number())
                        .sorted()
                        .filter(id -> afterOrNull == null || id.compareTo(afterOrNull) > 0)
                        .toList();
        List<String> page = rest.stream().limit(PAGE).toList();
        return new Page(
                page,
                page.stream().mapToInt(id -> of(id).size()).sum(),
                rest.size() > PAGE ? page.getLast() : null);
    }

    @Override
    public long estimatedEvents() {
        return events.values().stream().mapToInt(List::size).sum();
    }

    private List<StreamEvent<E>> of(String aggregateId) {
        return events.getOrDefault(aggregateId, List.of());
    }
}
