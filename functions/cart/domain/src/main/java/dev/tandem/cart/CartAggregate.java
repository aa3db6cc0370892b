package dev.tandem.cart;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;

/** The names of the cart and of its events, in tables, JSON and messages. */
public final class CartAggregate {

    /** The cart itself: tables carts, cart_events, cart_commands. */
    public static final AggregateType TYPE = new AggregateType("cart", "cartId");

    /** The cart's events and the versions of their bodies. */
    public static final EventTypes<CartEvent> EVENTS =
            EventTypes.of(CartEvent.class)
                    .type("cart_created", 1, CartCreated.class)
                    .type("cart_item_added", 1, CartItemAdded.class)
                    .type("cart_item_quantity_changed", 1, CartItemQuantityChanged.class)
                    .type("cart_item_removed", 1, CartItemRemoved.class)
                    .type("cart_checked_out", 1, CartCheckedOut.class)
                    .build();

    private CartAggregate() {}
}
