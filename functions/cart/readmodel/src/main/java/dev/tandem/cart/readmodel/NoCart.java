package dev.tandem.cart.readmodel;

import java.util.List;

/** Where no event has happened so far. */
record NoCart() implements ShownCart {

    @Override
    public List<CartItemRow> items() {
        return List.of();
    }
}
