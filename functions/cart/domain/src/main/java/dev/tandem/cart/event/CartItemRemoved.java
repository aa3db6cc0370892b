package dev.tandem.cart.event;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * An item was taken out of the cart, all of it.
 *
 * @param itemId which item
 */
public record CartItemRemoved(String itemId) implements CartEvent {

    public CartItemRemoved {
        new Violations().check("itemId", itemId, FieldRules::id).raise();
    }
}
