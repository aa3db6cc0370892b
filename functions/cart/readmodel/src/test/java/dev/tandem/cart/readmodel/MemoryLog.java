package dev.tandem.cart.readmodel;

import static java.util.Comparator.comparingLong;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartEvent;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.EventHistory;
import dev.tandem.core.store.StoreUnavailableException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The events that a test says were recorded. */
final class MemoryLog implements EventLog<CartEvent>, AggregateIds {

    private final Map<String, List<StreamEvent<CartEvent>>> events = new ConcurrentHashMap<>();

    private final AtomicInteger failures = new AtomicInteger();

    /** The next reads fail, as they do while DynamoDB is out of reach. */
    void failNext(int reads) {
        failures.set(reads);
    }

    EventHistory<CartEvent> history() {
        return new EventHistory<>(CartAggregate.TYPE, this, this);
    }

    void record(List<StreamEvent<CartEvent>> recorded) {
        recorded.forEach(event ->
                events.computeIfAbsent(event.aggregateId(), _ -> new CopyOnWriteArrayList<>())
                        .add(event));
    }

    @Override
    public List<StreamEvent<CartEvent>> read(String cartId, long after, long upTo) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreUnavailableException(
                    "the log is out of reach", Duration.ofSeconds(1), new IOException("planned"));
        }
        return events.getOrDefault(cartId, List.of()).stream()
                .filter(event -> event.sequenceNumber() > after && event.sequenceNumber() <= upTo)
                .sorted(comparingLong(StreamEvent::sequenceNumber))
                .toList();
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull) {
        List<String> ids =
                events.keySet().stream()
                        .filter(id ->
                                Math.floorMod(id.hashCode(), segment.of()) == segment.number())
                        .sorted()
                        .toList();
        return new Page(
                ids,
                ids.stream().mapToInt(id -> events.getOrDefault(id, List.of()).size()).sum(),
                null);
    }

    @Override
    public long estimatedEvents() {
        return events.values().stream().mapToInt(List::size).sum();
    }
}
