package dev.tandem.cart.readmodel;

import java.util.List;

/** A cart in the read model: before its first event there is none. */
sealed interface ShownCart permits NoCart, CartRows {

    /** In the order added. */
    List<CartItemRow> items();
}
