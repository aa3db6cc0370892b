package dev.tandem.cart.commands;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;
import dev.tandem.dynamodb.store.StateMapping;

import java.util.List;

/**
 * A cart as it stands in the table {@code carts}.
 *
 * @param userAccountId the owner
 * @param cartItems what is in it, in the order added
 * @param status {@code open} or {@code checked_out}
 */
record CartAttributes(String userAccountId, List<CartItem> cartItems, String status) {

    private static final String OPEN = "open";
    private static final String CHECKED_OUT = "checked_out";

    static final StateMapping<Cart> MAPPING =
            StateMapping.byRecord(CartAttributes.class, CartAttributes::of, CartAttributes::cart);

    private static CartAttributes of(Cart cart) {
        return switch (cart) {
            case OpenCart open -> new CartAttributes(open.userAccountId(), open.items(), OPEN);
            case CheckedOutCart out ->
                    new CartAttributes(out.userAccountId(), out.items(), CHECKED_OUT);
            case NoCart _ ->
                    throw new IllegalArgumentException("a cart without events has no item");
        };
    }

    private Cart cart() {
        return switch (status) {
            case OPEN -> new OpenCart(userAccountId, cartItems);
            case CHECKED_OUT -> new CheckedOutCart(userAccountId, cartItems);
            default ->
                    throw new IllegalStateException(
                            "carts holds the status '%s', this code knows %s and %s: deploy the newer code first"
                                    .formatted(status, OPEN, CHECKED_OUT));
        };
    }
}
