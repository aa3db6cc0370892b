package dev.tandem.cart.command;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Puts an item into the cart, or more of one that is there.
 *
 * @param cartId which cart
 * @param item what to add; its quantity is how many more
 */
public record AddCartItem(String cartId, CartItem item) implements CartCommand {

    public AddCartItem {
        new Violations().check("cartId", cartId, FieldRules::id).present("item", item).raise();
    }
}
