package com.example.inventory.stock;

/**
 * They have gone to it.
 *
 * @param cartId for which cart
 * @param quantity how many
 */
public record StockShipped(String cartId, int quantity) implements StockEvent {}
