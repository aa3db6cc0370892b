package dev.tandem.cart.state;

import dev.tandem.cart.item.CartItem;

import java.util.List;

/**
 * A cart that was closed for good.
 *
 * @param userAccountId the owner
 * @param items what was bought, in the order added
 */
public record CheckedOutCart(String userAccountId, List<CartItem> items) implements Cart {

    public CheckedOutCart {
        items = List.copyOf(items);
    }
}
