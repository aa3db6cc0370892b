package dev.tandem.cart.readmodel;

import static java.util.Comparator.comparingLong;

import dev.tandem.cart.CartEvent;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The events that a test says were recorded. */
final class MemoryLog implements EventLog<CartEvent> {

    private final Map<String, List<StreamEvent<CartEvent>>> events = new ConcurrentHashMap<>();

    void record(List<StreamEvent<CartEvent>> recorded) {
        recorded.forEach(event ->
                events.computeIfAbsent(event.aggregateId(), _ -> new CopyOnWriteArrayList<>())
                        .add(event));
    }

    @Override
    public List<StreamEvent<CartEvent>> read(String cartId, long after, long upTo) {
        return events.getOrDefault(cartId, List.of()).stream()
                .filter(event -> event.sequenceNumber() > after && event.sequenceNumber() <= upTo)
                .sorted(comparingLong(StreamEvent::sequenceNumber))
                .toList();
    }
}
