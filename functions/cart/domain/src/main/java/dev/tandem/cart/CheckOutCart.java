package dev.tandem.cart;

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
