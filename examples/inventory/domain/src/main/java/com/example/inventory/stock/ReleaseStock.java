package com.example.inventory.stock;

import dev.tandem.core.check.Violations;

/**
 * Gives up what is kept for a cart.
 *
 * @param itemId of which item
 * @param cartId for which cart
 */
public record ReleaseStock(String itemId, String cartId) implements StockCommand {

    public ReleaseStock {
        new Violations().key("itemId", itemId).key("cartId", cartId).raise();
    }
}
