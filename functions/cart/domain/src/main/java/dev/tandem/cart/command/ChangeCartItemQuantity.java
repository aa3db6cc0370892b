package dev.tandem.cart.command;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Sets how many of an item the cart holds.
 *
 * @param cartId which cart, by whomever it was opened: any text that can be a key
 * @param itemId which item
 * @param quantity how many there shall be
 */
public record ChangeCartItemQuantity(String cartId, String itemId, int quantity)
        implements CartCommand {

    public ChangeCartItemQuantity {
        new Violations()
                .key("cartId", cartId)
                .check("itemId", itemId, FieldRules::id)
                .check("quantity", quantity, FieldRules::quantity)
                .raise();
    }
}
