package dev.tandem.cart.item;

import dev.tandem.core.check.Violations;

/**
 * So many of one thing at a price each. Commands check what they ask for; what was recorded is a
 * fact, whatever the limits are today.
 *
 * @param itemId the item's id, opaque
 * @param name what people call it
 * @param quantity how many
 * @param unitPrice what one costs
 */
public record CartItem(String itemId, String name, int quantity, Money unitPrice) {

    public CartItem {
        new Violations()
                .present("itemId", itemId)
                .present("name", name)
                .present("unitPrice", unitPrice)
                .raise();
    }

    /** The same item, so many times. */
    public CartItem withQuantity(int other) {
        return new CartItem(itemId, name, other, unitPrice);
    }
}
