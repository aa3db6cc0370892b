package dev.tandem.cart.command;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Closes the cart for good.
 *
 * @param cartId which cart
 */
public record CheckOutCart(String cartId) implements CartCommand {

    public CheckOutCart {
        new Violations().check("cartId", cartId, FieldRules::id).raise();
    }
}
