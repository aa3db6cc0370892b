package com.example.inventory.stock;

/** What can have happened to the stock of an item. */
public sealed interface StockEvent
        permits StockReceived, StockReserved, StockReleased, StockShipped {}
