package dev.tandem.cart.event;

import dev.tandem.core.check.Violations;

/**
 * An item was taken out of the cart, all of it.
 *
 * @param itemId which item
 */
public record CartItemRemoved(String itemId) implements CartEvent {

    public CartItemRemoved {
        new Violations().present("itemId", itemId).raise();
    }
}
