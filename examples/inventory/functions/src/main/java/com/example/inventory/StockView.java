package com.example.inventory;

import dev.tandem.core.projection.Row;

/** The stock of an item as one sees it. */
public record StockView(
        String itemId, long onHand, long reserved, long available, long lastSequenceNumber) {

    static StockView of(Row<StockRow> stored) {
        StockRow row = stored.value();
        long available = row.onHand() - row.reserved();
        return new StockView(
                row.itemId(), row.onHand(), row.reserved(), available, stored.lastSequenceNumber());
    }
}
