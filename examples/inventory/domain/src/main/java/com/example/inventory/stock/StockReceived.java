package com.example.inventory.stock;

/**
 * Units came in.
 *
 * @param quantity how many
 */
public record StockReceived(int quantity) implements StockEvent {}
