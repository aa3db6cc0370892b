package com.example.inventory.stock;

/** What one may ask of the stock of an item. */
public sealed interface StockCommand permits ReceiveStock, ReserveStock, ReleaseStock, ShipStock {

    /** Which item. */
    String itemId();
}
