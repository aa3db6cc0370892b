package dev.tandem.cart.readmodel;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an event means for the rows of its cart. */
public final class CartProjection implements Projection<ShownCart, CartEvent> {

    @Override
    public ShownCart empty(String cartId) {
        return new NoCart();
    }

    /** A cart that is checked out is still shown. */
    @Override
    public boolean takesRowsAway() {
        return false;
    }

    @Override
    public ShownCart after(ShownCart shown, StreamEvent<CartEvent> event) {
        return switch (shown) {
            case NoCart _ -> first(event);
            case CartRows cart -> next(cart, event.event()).updatedAt(instant(event));
        };
    }

    private static CartRows first(StreamEvent<CartEvent> event) {
        return switch (event.event()) {
            case CartCreated(String userAccountId) ->
                    CartRows.opened(event.aggregateId(), userAccountId, instant(event));
            case CartItemAdded _, CartItemQuantityChanged _, CartItemRemoved _, CartCheckedOut _ ->
                    throw new IllegalStateException("there is no cart to change");
        };
    }

    private static CartRows next(CartRows cart, CartEvent event) {
        return switch (event) {
            case CartCreated _ -> throw new IllegalStateException("there is a cart already");
            case CartItemAdded(var item) -> cart.add(item);
            case CartItemQuantityChanged(String itemId, int quantity) ->
                    cart.changeQuantity(itemId, quantity);
            case CartItemRemoved(String itemId) -> cart.remove(itemId);
            case CartCheckedOut() -> cart.checkOut();
        };
    }

    /** PostgreSQL keeps microseconds and would round: cut here, it is the same everywhere. */
    private static Instant instant(StreamEvent<CartEvent> event) {
        return event.createdAt().truncatedTo(ChronoUnit.MICROS);
    }
}
