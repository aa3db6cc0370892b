package com.example.inventory.stock;

import dev.tandem.core.check.Violations;

/**
 * Keeps units for a cart.
 *
 * @param itemId of which item
 * @param cartId for which cart
 * @param quantity how many, 1 to {@value Stock#MAX_QUANTITY}
 */
public record ReserveStock(String itemId, String cartId, int quantity) implements StockCommand {

    public ReserveStock {
        new Violations()
                .key("itemId", itemId)
                .key("cartId", cartId)
                .range("quantity", quantity, 1, Stock.MAX_QUANTITY)
                .raise();
    }
}
