package dev.tandem.cart.readmodel.view;

import java.util.Optional;

/** Ids of carts that can be in the read model. */
final class CartKeys {

    private CartKeys() {}

    /** What is wrong with an id that can be a key of the event table; empty if nothing is. */
    static Optional<String> problem(String cartId) {
        return cartId.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of("has a NUL: must have none, since PostgreSQL holds none");
    }
}
