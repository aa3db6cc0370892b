package dev.tandem.bench.command;

import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.state.OpenCart;

import tools.jackson.databind.json.JsonMapper;

/**
 * A cart as the floor keeps it.
 *
 * @param stored the version of the state item
 */
record KeptCart(
        OpenCart cart, long version, long stored, String createdAt, String updatedAt, String fold) {

    private static final JsonMapper JSON = new JsonMapper();

    /** After one more event, now. */
    KeptCart next(OpenCart after, String now) {
        return new KeptCart(after, version + 1, stored, createdAt, now, fold);
    }

    /** After an event that was read. */
    KeptCart after(String type, String body, long number, String at) {
        return new KeptCart(folded(type, body), number, stored, createdAt, at, fold);
    }

    /** As its state was written. */
    KeptCart written() {
        return new KeptCart(cart, version, version, createdAt, updatedAt, fold);
    }

    private OpenCart folded(String type, String body) {
        if (type.equals("cart_item_added")) {
            return cart.append(JSON.readValue(body, CartItemAdded.class).item());
        }
        CartItemQuantityChanged event = JSON.readValue(body, CartItemQuantityChanged.class);
        return cart.replace(cart.find(event.itemId()).orElseThrow().withQuantity(event.quantity()));
    }
}
