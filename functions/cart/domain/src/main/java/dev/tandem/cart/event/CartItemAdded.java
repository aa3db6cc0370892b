package dev.tandem.cart.event;

import dev.tandem.cart.item.CartItem;
import dev.tandem.core.check.Violations;

/**
 * An item came into the cart, or more of one that was there.
 *
 * @param item the item with the name and the unit price that it has in the cart; its quantity is
 *     what was added
 */
public record CartItemAdded(CartItem item) implements CartEvent {

    public CartItemAdded {
        new Violations().present("item", item).raise();
    }
}
