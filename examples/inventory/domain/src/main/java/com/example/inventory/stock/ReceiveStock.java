package com.example.inventory.stock;

import dev.tandem.core.check.Violations;

/**
 * Takes units in.
 *
 * @param itemId of which item
 * @param quantity how many, 1 to {@value Stock#MAX_QUANTITY}
 */
public record ReceiveStock(String itemId, int quantity) implements StockCommand {

    public ReceiveStock {
        new Violations()
                .id("itemId", itemId)
                .range("quantity", quantity, 1, Stock.MAX_QUANTITY)
                .raise();
    }
}
