package dev.tandem.proofs.soak;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;

import java.util.ArrayList;
import java.util.List;

/**
 * A read model beside the cart's own, of which there are releases: each makes other rows of the
 * same events, and every second one fails at an item with a certain name.
 *
 * @param weight how many units came, times the release
 * @param names what the last few items were called
 */
record Basket(String cartId, long weight, List<String> names) {

    static final String NAME = "basket";

    /** The name that every second release fails at. */
    static final String SPOILT = "\u2622 spoilt";

    static final String TABLE =
            """
            CREATE TABLE basket (
                cart_id text COLLATE "C" PRIMARY KEY, weight bigint NOT NULL, names jsonb NOT NULL,
                last_sequence_number bigint NOT NULL)
            """;

    private static final int REMEMBERED = 3;

    Basket {
        names = List.copyOf(names);
    }

    /** Whether that release fails at a spoilt item. */
    static boolean failsAtSpoilt(int release) {
        return release % 2 == 0;
    }

    static Projection<Basket, CartEvent> projection(int release) {
        return Projection.of(
                id -> new Basket(id, 0, List.of()),
                (basket, event) -> basket.after(event, release));
    }

    private Basket after(StreamEvent<CartEvent> event, int release) {
        return switch (event.event()) {
            case CartItemAdded(var item) -> with(item.name(), item.quantity(), release);
            case CartCreated _, CartItemQuantityChanged _, CartItemRemoved _, CartCheckedOut _ ->
                    this;
        };
    }

    /** The same with units of that item. */
    Basket with(String name, long quantity, int release) {
        if (failsAtSpoilt(release) && name.equals(SPOILT)) {
            throw new IllegalStateException("this release takes no spoilt item");
        }
        List<String> called = new ArrayList<>(names);
        called.add(name);
        return new Basket(
                cartId,
                weight + quantity * release,
                called.subList(Math.max(0, called.size() - REMEMBERED), called.size()));
    }
}
