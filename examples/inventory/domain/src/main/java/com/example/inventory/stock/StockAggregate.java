package com.example.inventory.stock;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;

/** The names of the stock and of its events, in tables, JSON and messages. */
public final class StockAggregate {

    /** The stock of one item: tables stocks, stock_events, stock_commands. */
    public static final AggregateType TYPE = new AggregateType("stock", "itemId");

    /** Its events and the versions of their bodies. */
    public static final EventTypes<StockEvent> EVENTS =
            EventTypes.of(StockEvent.class)
                    .type("stock_received", 1, StockReceived.class)
                    .type("stock_reserved", 1, StockReserved.class)
                    .type("stock_released", 1, StockReleased.class)
                    .type("stock_shipped", 1, StockShipped.class)
                    .build();

    private StockAggregate() {}
}
