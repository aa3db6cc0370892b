package com.example.inventory.stock;

import dev.tandem.core.check.Violations;

/**
 * Sends off what is kept for a cart.
 *
 * @param itemId of which item
 * @param cartId for which cart
 */
public record ShipStock(String itemId, String cartId) implements StockCommand {

    public ShipStock {
        new Violations().key("itemId", itemId).key("cartId", cartId).raise();
    }
}
