package dev.tandem.readmodel.update;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import dev.tandem.core.event.StreamEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is due for several aggregates, by their ids. */
final class DueByAggregate {

    private DueByAggregate() {}

    /** What a stream delivered, in order. */
    static <E> SortedMap<String, Due<E>> delivered(List<StreamEvent<E>> batch) {
        Map<String, List<StreamEvent<E>>> events = new HashMap<>();
        for (StreamEvent<E> event : batch) {
            events.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>()).add(event);
        }
        SortedMap<String, Due<E>> due = new TreeMap<>();
        events.forEach((id, of) -> {
            of.sort(comparingLong(StreamEvent::sequenceNumber));
            due.put(id, Due.events(of));
        });
        return due;
    }

    /** The same for each of these. */
    static <E> SortedMap<String, Due<E>> each(SortedSet<String> aggregateIds, Due<E> due) {
        return aggregateIds.stream()
                .collect(toMap(Function.identity(), _ -> due, (first, _) -> first, TreeMap::new));
    }

    /** For one alone. */
    static <E> SortedMap<String, Due<E>> one(String aggregateId, Due<E> due) {
        return new TreeMap<>(Map.of(aggregateId, due));
    }

    /** The same without these. */
    static <E> SortedMap<String, Due<E>> without(Set<String> ids, SortedMap<String, Due<E>> due) {
        if (ids.isEmpty()) {
            return due;
        }
        SortedMap<String, Due<E>> others = new TreeMap<>(due);
        others.keySet().removeAll(ids);
        return others;
    }

    /** Of whom. */
    static SortedSet<String> ids(SortedMap<String, ?> due) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(due.keySet()));
    }
}
