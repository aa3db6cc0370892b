package dev.tandem.proofs.delivery;

import static java.util.stream.Collectors.toMap;

import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.core.event.StreamEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Delivers many schedules of two carts' events at once. Each has two carts of its own, and its i-th
 * batch is part of the i-th batch of all: so that one transaction serves many of them.
 *
 * @param written which events the log has when a batch arrives
 */
record ScheduleRuns(ReadSide readSide, List<CartEvent> first, List<CartEvent> second, Log written) {

    /** What a writer may have done by the time a batch arrives. */
    enum Log {
        /** All events of the schedule. */
        COMPLETE,
        /** No event behind the last one that was delivered. */
        UP_TO_DELIVERED
    }

    /**
     * Delivers them and tells of the first cart that is not the fold of its events.
     *
     * @param name no other runs have it; the owner of the carts
     */
    Optional<String> firstWrong(String name, List<Schedule> schedules) {
        List<Run> runs =
                IntStream.range(0, schedules.size())
                        .mapToObj(i -> new Run(name, i, schedules.get(i)))
                        .toList();
        int steps = runs.stream().mapToInt(Run::steps).max().orElse(0);
        for (int step = 0; step < steps; step++) {
            int now = step;
            runs.forEach(run -> run.write(now));
            readSide.handle(runs.stream().flatMap(run -> run.batch(now)).toList());
        }
        Map<String, CartView> carts =
                readSide.cartsOf(name).stream().collect(toMap(CartView::cartId, cart -> cart));
        return runs.stream().flatMap(run -> run.wrong(carts)).findFirst();
    }

    private final class Run {

        private final List<StreamEvent<CartEvent>> events;
        private final Schedule schedule;
        private final Map<String, Long> inLog = new HashMap<>();

        Run(String owner, int number, Schedule schedule) {
            this.schedule = schedule;
            events =
                    Stream.of(
                                    history(owner, "a-" + number, first),
                                    history(owner, "b-" + number, second))
                            .flatMap(List::stream)
                            .toList();
        }

        int steps() {
            return schedule.batches().size();
        }

        Stream<StreamEvent<CartEvent>> batch(int step) {
            return step < steps()
                    ? schedule.batches().get(step).stream().map(events::get)
                    : Stream.empty();
        }

        void write(int step) {
            Stream<StreamEvent<CartEvent>> due =
                    switch (written) {
                        case COMPLETE -> step == 0 ? events.stream() : Stream.empty();
                        case UP_TO_DELIVERED -> batch(step);
                    };
            due.forEach(this::writeUpTo);
        }

        private void writeUpTo(StreamEvent<CartEvent> last) {
            String cartId = last.aggregateId();
            long had = inLog.getOrDefault(cartId, 0L);
            List<StreamEvent<CartEvent>> lacking = new ArrayList<>(events);
            lacking.removeIf(event ->
                    !event.aggregateId().equals(cartId)
                            || event.sequenceNumber() <= had
                            || event.sequenceNumber() > last.sequenceNumber());
            readSide.log().record(lacking);
            inLog.merge(cartId, last.sequenceNumber(), Math::max);
        }

        Stream<String> wrong(Map<String, CartView> carts) {
            return events.stream()
                    .map(StreamEvent::aggregateId)
                    .distinct()
                    .flatMap(id -> {
                        CartView expected =
                                ExpectedCart.of(
                                        events.stream()
                                                .filter(e -> e.aggregateId().equals(id))
                                                .toList());
                        CartView cart = carts.get(id);
                        return expected.equals(cart)
                                ? Stream.empty()
                                : Stream.of(
                                        "%s, %s: delivered as %s, expected\n%s\nbut was\n%s"
                                                .formatted(
                                                        id,
                                                        written,
                                                        schedule.batches(),
                                                        expected,
                                                        cart));
                    });
        }
    }

    private static List<StreamEvent<CartEvent>> history(
            String owner, String cart, List<CartEvent> events) {
        return Recorded.of(
                owner + "-" + cart,
                events.stream()
                        .map(event -> event instanceof CartCreated ? new CartCreated(owner) : event)
                        .toList());
    }
}
