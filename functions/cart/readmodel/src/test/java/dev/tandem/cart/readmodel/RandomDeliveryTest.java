package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.changed;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.history;
import static dev.tandem.cart.readmodel.Events.removed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartEvent;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.core.event.StreamEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomDeliveryTest {

    private static final List<String> ITEMS = List.of("tea", "bun", "jam");
    private static final int CARTS = 6;

    private LocalReadModel model;

    @BeforeAll
    void start() {
        model = new LocalReadModel();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void duplicates_losses_and_disorder_end_in_the_same_rows() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            List<StreamEvent<CartEvent>> events = histories("r" + seed, random);
            model.log().record(events);

            deliver(disturbed(events, random), random);

            assertUpToDate("r" + seed, seed, events);
        }
    }

    @Test
    void two_updaters_on_the_same_carts_end_in_the_same_rows() {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            List<StreamEvent<CartEvent>> events = histories("c" + seed, random);
            List<StreamEvent<CartEvent>> one = disturbed(events, random);
            List<StreamEvent<CartEvent>> other = disturbed(events, random);
            model.log().record(events);

            CompletableFuture.allOf(
                            inBackground(() -> deliver(one, new Random(1))),
                            inBackground(() -> deliver(other, new Random(2))))
                    .join();

            assertUpToDate("c" + seed, seed, events);
        }
    }

    /** In-order delivery of the same events to carts of other names is what we compare with. */
    private void assertUpToDate(String run, long seed, List<StreamEvent<CartEvent>> events) {
        String expected = "expected-" + run;
        model.handle(
                events.stream()
                        .map(e ->
                                Events.event(
                                        e.aggregateId().replace(run, expected),
                                        e.sequenceNumber(),
                                        e.event()))
                        .toList());
        assertThat(carts(run))
                .as("seed %d", seed)
                .usingRecursiveComparison()
                .ignoringFields("cartId")
                .isEqualTo(carts(expected));
    }

    private List<CartView> carts(String run) {
        return IntStream.range(0, CARTS)
                .mapToObj(cart -> model.cart(run + "-" + cart).orElseThrow())
                .toList();
    }

    /** Some events twice or three times, some lost, all shuffled; the last of each cart arrives. */
    private static List<StreamEvent<CartEvent>> disturbed(
            List<StreamEvent<CartEvent>> events, Random random) {
        List<StreamEvent<CartEvent>> delivered = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            boolean last = i + 1 == events.size() || events.get(i + 1).sequenceNumber() == 1;
            int times = last ? 1 + random.nextInt(2) : random.nextInt(4);
            delivered.addAll(Collections.nCopies(times, events.get(i)));
        }
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private void deliver(List<StreamEvent<CartEvent>> events, RandomGenerator random) {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            model.handle(events.subList(from, to));
            from = to;
        }
    }

    private static List<StreamEvent<CartEvent>> histories(String run, Random random) {
        return IntStream.range(0, CARTS)
                .mapToObj(cart -> history(run + "-" + cart, randomEvents(random)))
                .flatMap(List::stream)
                .toList();
    }

    private static CartEvent[] randomEvents(Random random) {
        List<String> there = new ArrayList<>();
        return Stream.concat(
                        Stream.of(created()),
                        IntStream.range(0, 5 + random.nextInt(20))
                                .mapToObj(_ -> randomEvent(there, random)))
                .toArray(CartEvent[]::new);
    }

    private static CartEvent randomEvent(List<String> there, Random random) {
        int quantity = 1 + random.nextInt(9);
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            return changed(there.get(random.nextInt(there.size())), quantity);
        }
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            return removed(there.remove(random.nextInt(there.size())));
        }
        String item = ITEMS.get(random.nextInt(ITEMS.size()));
        if (!there.contains(item)) {
            there.add(item);
        }
        return added(item, quantity, "1.25");
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }
}
