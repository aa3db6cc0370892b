package com.example.inventory;

import com.example.inventory.stock.StockEvent;
import com.example.inventory.stock.StockReceived;
import com.example.inventory.stock.StockReleased;
import com.example.inventory.stock.StockReserved;
import com.example.inventory.stock.StockShipped;

import dev.tandem.core.event.StreamEvent;

/** A row of the table {@code stock}. */
record StockRow(String itemId, long onHand, long reserved) {

    static StockRow empty(String itemId) {
        return new StockRow(itemId, 0, 0);
    }

    StockRow after(StreamEvent<StockEvent> event) {
        return switch (event.event()) {
            case StockReceived(int units) -> new StockRow(itemId, onHand + units, reserved);
            case StockReserved(_, int units) -> new StockRow(itemId, onHand, reserved + units);
            case StockReleased(_, int units) -> new StockRow(itemId, onHand, reserved - units);
            case StockShipped(_, int units) ->
                    new StockRow(itemId, onHand - units, reserved - units);
        };
    }
}
