package dev.tandem.cart.command;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Takes an item out of the cart, all of it.
 *
 * @param cartId which cart
 * @param itemId which item
 */
public record RemoveCartItem(String cartId, String itemId) implements CartCommand {

    public RemoveCartItem {
        new Violations()
                .check("cartId", cartId, FieldRules::id)
                .check("itemId", itemId, FieldRules::id)
                .raise();
    }
}
