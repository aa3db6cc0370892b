package com.example.availability;

import com.example.inventory.stock.StockEvent;
import com.example.inventory.stock.StockReceived;
import com.example.inventory.stock.StockReleased;
import com.example.inventory.stock.StockReserved;
import com.example.inventory.stock.StockShipped;

import dev.tandem.core.event.StreamEvent;

import java.util.List;

/** What the stock of an item puts into availability: a row of the table {@code stock_supply}. */
record StockSupply(String itemId, long free) {

    static StockSupply empty(String itemId) {
        return new StockSupply(itemId, 0);
    }

    StockSupply after(StreamEvent<StockEvent> event) {
        return switch (event.event()) {
            case StockReceived(int units) -> new StockSupply(itemId, free + units);
            case StockReserved(_, int units) -> new StockSupply(itemId, free - units);
            case StockReleased(_, int units) -> new StockSupply(itemId, free + units);
            case StockShipped _ -> this;
        };
    }

    List<Availability> parts() {
        return List.of(new Availability(itemId, free, 0));
    }
}
