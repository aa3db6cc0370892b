package dev.tandem.cart.readmodel;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.row.RowBuffer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What an event means for the rows of its cart. */
public final class CartProjection implements Consumer<StreamEvent<CartEvent>> {

    private final RowBuffer<CartRows> carts;

    CartProjection(RowBuffer<CartRows> carts) {
        this.carts = carts;
    }

    @Override
    public void accept(StreamEvent<CartEvent> event) {
        switch (event.event()) {
            case CartCreated(String userAccountId) ->
                    carts.create(
                            event,
                            CartRows.opened(event.aggregateId(), userAccountId, instant(event)));
            case CartItemAdded(var item) -> change(event, cart -> cart.add(item));
            case CartItemQuantityChanged(String itemId, int quantity) ->
                    change(event, cart -> cart.changeQuantity(itemId, quantity));
            case CartItemRemoved(String itemId) -> change(event, cart -> cart.remove(itemId));
            case CartCheckedOut() -> change(event, CartRows::checkOut);
        }
    }

    private void change(StreamEvent<CartEvent> event, UnaryOperator<CartRows> change) {
        carts.change(event, cart -> change.apply(cart).updatedAt(instant(event)));
    }

    /** PostgreSQL keeps microseconds and would round: cut here, it is the same everywhere. */
    private static Instant instant(StreamEvent<CartEvent> event) {
        return event.createdAt().truncatedTo(ChronoUnit.MICROS);
    }
}
