package com.example.inventory.stock;

/**
 * They are kept for it no more.
 *
 * @param cartId for which cart
 * @param quantity how many
 */
public record StockReleased(String cartId, int quantity) implements StockEvent {}
