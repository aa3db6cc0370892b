package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.readmodel.view.CartItemView;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A cart is read with its items as both were at one moment, behind a pooler too. */
class TornViewTest {

    private static final int ADDITIONS = 150;
    private static final int READERS = 3;

    @Test
    void behind_a_pooler_a_cart_never_comes_with_the_items_of_another_version() throws Exception {
        try (PostgresVariant pooler = new PostgresVariant("pooler").behindAPooler()) {
            ShortRun carts = new ShortRun(pooler.sides());
            carts.create("c");
            assertThat(carts.deliver("c")).isEmpty();
            AtomicBoolean written = new AtomicBoolean();
            Queue<CartView> seen = new ConcurrentLinkedQueue<>();

            Concurrently.run(
                    1 + READERS,
                    worker -> {
                        if (worker > 0) {
                            return read(carts, written, seen);
                        }
                        try {
                            return write(carts);
                        } finally {
                            written.set(true);
                        }
                    });

            assertThat(seen).hasSizeGreaterThan(ADDITIONS);
            assertThat(seen.stream().filter(TornViewTest::isTorn)).isEmpty();
        }
    }

    private static int read(ShortRun carts, AtomicBoolean written, Queue<CartView> seen) {
        while (!written.get()) {
            seen.add(carts.view("c"));
        }
        return seen.size();
    }

    private static int write(ShortRun carts) {
        for (int addition = 0; addition < ADDITIONS; addition++) {
            carts.add("c", List.of("tea", "jam").get(addition % 2));
            assertThat(carts.deliver("c")).isEmpty();
        }
        return ADDITIONS;
    }

    /** Each event after the first adds one unit. */
    private static boolean isTorn(CartView view) {
        int lines = view.items().stream().mapToInt(CartItemView::quantity).sum();
        return view.itemCount() != lines || view.lastSequenceNumber() - 1 != lines;
    }
}
