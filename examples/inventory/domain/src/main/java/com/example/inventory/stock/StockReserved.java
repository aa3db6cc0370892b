package com.example.inventory.stock;

/**
 * Units are kept for a cart.
 *
 * @param cartId for which cart
 * @param quantity how many
 */
public record StockReserved(String cartId, int quantity) implements StockEvent {}
