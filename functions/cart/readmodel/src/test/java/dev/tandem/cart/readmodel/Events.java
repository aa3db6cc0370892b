package dev.tandem.cart.readmodel;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Events as the tests want them: the n-th one of a cart was decided n seconds after noon. */
final class Events {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Events() {}

    /** The history of a cart with these events. */
    static List<StreamEvent<CartEvent>> history(String cartId, CartEvent... events) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> event(cartId, i + 1, events[i]))
                .toList();
    }

    static StreamEvent<CartEvent> event(String cartId, long number, CartEvent event) {
        return event(cartId, number, event, NOON.plusSeconds(number));
    }

    static StreamEvent<CartEvent> event(
            String cartId, long number, CartEvent event, Instant createdAt) {
        return new StreamEvent<>(
                "cart", cartId, number, "cart_event", event, createdAt, Metadata.NONE);
    }

    static CartCreated created() {
        return new CartCreated("mia");
    }

    static CartItemAdded added(String itemId, int quantity, String price) {
        return new CartItemAdded(
                new CartItem(
                        itemId,
                        "The " + itemId,
                        quantity,
                        new Money(new BigDecimal(price), "EUR")));
    }

    static CartItemQuantityChanged changed(String itemId, int quantity) {
        return new CartItemQuantityChanged(itemId, quantity);
    }

    static CartItemRemoved removed(String itemId) {
        return new CartItemRemoved(itemId);
    }

    static CartCheckedOut checkedOut() {
        return new CartCheckedOut();
    }
}
