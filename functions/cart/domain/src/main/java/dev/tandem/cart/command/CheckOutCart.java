package dev.tandem.cart.command;

import dev.tandem.core.check.Violations;

/**
 * Closes the cart for good.
 *
 * @param cartId which cart, by whomever it was opened: any text that can be a key
 */
public record CheckOutCart(String cartId) implements CartCommand {

    public CheckOutCart {
        new Violations().key("cartId", cartId).raise();
    }
}
