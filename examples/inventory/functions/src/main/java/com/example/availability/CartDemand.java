package com.example.availability;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.core.event.StreamEvent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a cart puts into availability while it is open: a row of the table {@code cart_demand}. */
record CartDemand(String cartId, Map<String, Integer> items) {

    static CartDemand empty(String cartId) {
        return new CartDemand(cartId, Map.of());
    }

    CartDemand after(StreamEvent<CartEvent> event) {
        Map<String, Integer> changed = new TreeMap<>(items);
        switch (event.event()) {
            case CartCreated _ -> {}
            case CartItemAdded(var item) ->
                    changed.merge(item.itemId(), item.quantity(), Integer::sum);
            case CartItemQuantityChanged(String itemId, int units) -> changed.put(itemId, units);
            case CartItemRemoved(String itemId) -> changed.remove(itemId);
            case CartCheckedOut() -> changed.clear();
        }
        return new CartDemand(cartId, changed);
    }

    List<Availability> parts() {
        return items.entrySet().stream()
                .map(item -> new Availability(item.getKey(), 0, item.getValue()))
                .toList();
    }
}
