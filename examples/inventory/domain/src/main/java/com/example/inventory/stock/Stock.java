package com.example.inventory.stock;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of an item there is. An item that was never received has none: nobody creates it.
 *
 * @param onHand units in the warehouse, those that are kept for carts included
 * @param reservations how many are kept for which cart
 */
public record Stock(int onHand, SortedMap<String, Integer> reservations) {

    /** The most units of an item. */
    public static final int MAX_QUANTITY = 1_000_000;

    /** The most carts that units of an item are kept for at a time. */
    public static final int MAX_RESERVATIONS = 1_000;

    static final Stock NONE = new Stock(0, new TreeMap<>());

    public Stock {
        reservations = Collections.unmodifiableSortedMap(new TreeMap<>(reservations));
    }

    int available() {
        return onHand - reservations.values().stream().mapToInt(Integer::intValue).sum();
    }

    int reservedFor(String cartId) {
        return reservations.getOrDefault(cartId, 0);
    }

    Stock with(int more) {
        return new Stock(onHand + more, reservations);
    }

    Stock reserving(String cartId, int quantity) {
        Map<String, Integer> all = new TreeMap<>(reservations);
        all.put(cartId, quantity);
        return new Stock(onHand, new TreeMap<>(all));
    }

    Stock withoutReservation(String cartId) {
        Map<String, Integer> others = new TreeMap<>(reservations);
        others.remove(cartId);
        return new Stock(onHand, new TreeMap<>(others));
    }
}
