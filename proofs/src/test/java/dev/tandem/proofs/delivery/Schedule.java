package dev.tandem.proofs.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which batches the events 0 to n − 1 are delivered.
 *
 * @param batches each with the events that it holds, in order of delivery
 */
record Schedule(List<List<Integer>> batches) {

    Schedule {
        batches = batches.stream().map(List::copyOf).toList();
    }

    /** Every order of the events, in every split into batches. */
    static Stream<Schedule> ofEachOnce(int events) {
        return splits(orders(range(events)));
    }

    /** Every order of the events with one of them twice, in every split into batches. */
    static Stream<Schedule> withOneTwice(int events) {
        return IntStream.range(0, events)
                .boxed()
                .flatMap(twice -> splits(orders(with(range(events), twice))));
    }

    private static Stream<Schedule> splits(Stream<List<Integer>> orders) {
        return orders.flatMap(order ->
                IntStream.range(0, 1 << (order.size() - 1)).mapToObj(cuts -> split(order, cuts)));
    }

    /** Bit i of the cuts: a batch ends behind the i-th delivery. */
    private static Schedule split(List<Integer> order, int cuts) {
        List<List<Integer>> batches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < order.size(); i++) {
            if (i == order.size() - 1 || (cuts & 1 << i) != 0) {
                batches.add(order.subList(from, i + 1));
                from = i + 1;
            }
        }
        return new Schedule(batches);
    }

    /** Each order once, even of equal events. */
    private static Stream<List<Integer>> orders(List<Integer> events) {
        return events.isEmpty()
                ? Stream.of(List.of())
                : events.stream()
                        .distinct()
                        .flatMap(first ->
                                orders(without(events, first))
                                        .map(rest -> joined(List.of(first), rest)));
    }

    private static List<Integer> range(int events) {
        return IntStream.range(0, events).boxed().toList();
    }

    private static List<Integer> with(List<Integer> events, Integer twice) {
        return joined(events, List.of(twice));
    }

    private static List<Integer> without(List<Integer> events, Integer one) {
        int at = events.indexOf(one);
        return joined(events.subList(0, at), events.subList(at + 1, events.size()));
    }

    private static List<Integer> joined(List<Integer> first, List<Integer> rest) {
        return Stream.concat(first.stream(), rest.stream()).toList();
    }
}
