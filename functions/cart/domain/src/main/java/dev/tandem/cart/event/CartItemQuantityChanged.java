package dev.tandem.cart.event;

import dev.tandem.core.check.Violations;

/**
 * The cart holds another number of an item.
 *
 * @param itemId which item
 * @param quantity how many there are now
 */
public record CartItemQuantityChanged(String itemId, int quantity) implements CartEvent {

    public CartItemQuantityChanged {
        new Violations().present("itemId", itemId).raise();
    }
}
