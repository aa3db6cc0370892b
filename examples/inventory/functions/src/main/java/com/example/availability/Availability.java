package com.example.availability;

/**
 * What the events of carts and of stock together say of an item.
 *
 * @param free units that can be reserved
 * @param inCarts units in carts that are not checked out
 */
public record Availability(String itemId, long free, long inCarts) {}
