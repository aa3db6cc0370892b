package dev.tandem.cart.command;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Takes an item out of the cart, all of it.
 *
 * @param cartId which cart, by whomever it was opened: any text that can be a key
 * @param itemId which item
 */
public record RemoveCartItem(String cartId, String itemId) implements CartCommand {

    public RemoveCartItem {
        new Violations().key("cartId", cartId).check("itemId", itemId, FieldRules::id).raise();
    }
}
