package dev.tandem.readmodel.update;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.tandem.core.event.StreamEvent;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Delivered events by aggregate, sorted by sequence number. Duplicates stay: the second one is
 * skipped like any event that the read model holds.
 */
record Batch<E>(SortedMap<String, List<StreamEvent<E>>> byAggregate) {

    static <E> Batch<E> of(List<StreamEvent<E>> delivered) {
        return new Batch<>(
                delivered.stream()
                        .collect(
                                groupingBy(
                                        StreamEvent::aggregateId,
                                        TreeMap::new,
                                        collectingAndThen(toList(), Batch::inOrder))));
    }

    SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byAggregate.keySet()));
    }

    List<StreamEvent<E>> eventsOf(String aggregateId) {
        return byAggregate.getOrDefault(aggregateId, List.of());
    }

    private static <E> List<StreamEvent<E>> inOrder(List<StreamEvent<E>> events) {
        return events.stream().sorted(comparingLong(StreamEvent::sequenceNumber)).toList();
    }
}
