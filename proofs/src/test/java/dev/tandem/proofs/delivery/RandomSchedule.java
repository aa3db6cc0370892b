package dev.tandem.proofs.delivery;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.core.event.StreamEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Histories of some carts, and how they are delivered.
 *
 * @param histories of each cart, all of its events
 * @param batches what arrives: with losses, duplicates and disorder; of each cart, the last event
 *     arrives
 */
record RandomSchedule(
        List<List<StreamEvent<CartEvent>>> histories, List<List<StreamEvent<CartEvent>>> batches) {

    private static final List<String> ITEMS = List.of("tea", "bun", "jam");

    RandomSchedule {
        histories = List.copyOf(histories);
        batches = List.copyOf(batches);
    }

    /**
     * Draws one.
     *
     * @param run what the carts' ids begin with
     */
    static RandomSchedule of(String run, Random random) {
        List<List<StreamEvent<CartEvent>>> histories =
                IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(cart -> Recorded.of(run + "-" + cart, events(random)))
                        .toList();
        return new RandomSchedule(histories, batches(histories, random));
    }

    /** The same histories, delivered otherwise. */
    RandomSchedule otherwise(Random random) {
        return new RandomSchedule(histories, batches(histories, random));
    }

    private static List<List<StreamEvent<CartEvent>>> batches(
            List<List<StreamEvent<CartEvent>>> histories, Random random) {
        List<StreamEvent<CartEvent>> delivered = new ArrayList<>();
        histories.forEach(history -> delivered.addAll(disturbed(history, random)));
        disorder(delivered, random);
        List<List<StreamEvent<CartEvent>>> batches = new ArrayList<>();
        for (int from = 0; from < delivered.size(); ) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(20));
            batches.add(List.copyOf(delivered.subList(from, to)));
            from = to;
        }
        return batches;
    }

    /** Some events twice or three times, some lost, but for the last. */
    private static List<StreamEvent<CartEvent>> disturbed(
            List<StreamEvent<CartEvent>> history, Random random) {
        int loss = random.nextInt(3);
        return history.stream()
                .flatMap(event -> {
                    boolean last = event.equals(history.getLast());
                    int times = random.nextInt(10) < loss ? 0 : 1 + random.nextInt(8) / 6;
                    return Collections.nCopies(last ? Math.max(1, times) : times, event).stream();
                })
                .toList();
    }

    /** No order at all, or events that arrive a few places too early or too late. */
    private static void disorder(List<StreamEvent<CartEvent>> delivered, Random random) {
        if (random.nextInt(3) == 0) {
            Collections.shuffle(delivered, random);
            return;
        }
        int reach = 1 + random.nextInt(delivered.size());
        for (int swaps = random.nextInt(delivered.size()); swaps > 0; swaps--) {
            int one = random.nextInt(delivered.size());
            Collections.swap(
                    delivered, one, Math.min(delivered.size() - 1, one + random.nextInt(reach)));
        }
    }

    private static List<CartEvent> events(Random random) {
        List<String> there = new ArrayList<>();
        return Stream.of(
                        Stream.<CartEvent>of(new CartCreated("mia")),
                        IntStream.range(0, random.nextInt(40)).mapToObj(_ -> event(there, random)),
                        random.nextBoolean()
                                ? Stream.<CartEvent>of(new CartCheckedOut())
                                : Stream.<CartEvent>of())
                .flatMap(events -> events)
                .toList();
    }

    private static CartEvent event(List<String> there, Random random) {
        int quantity = 1 + random.nextInt(9);
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            return new CartItemQuantityChanged(there.get(random.nextInt(there.size())), quantity);
        }
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            return new CartItemRemoved(there.remove(random.nextInt(there.size())));
        }
        String item = ITEMS.get(random.nextInt(ITEMS.size()));
        if (!there.contains(item)) {
            there.add(item);
        }
        return Recorded.added(item, quantity, "1.25");
    }
}
