package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.Row;

import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

import java.util.List;

/**
 * A row of the table {@code cart} as it is there.
 *
 * @param lastSequenceNumber the last event in it and in its items
 */
@Table("cart")
record StoredCart(@Embedded.Empty CartRow cart, long lastSequenceNumber) {

    /** With its items. */
    Row<CartRows> with(List<CartItemRow> items) {
        return Row.there(cart.cartId(), lastSequenceNumber, new CartRows(cart, items));
    }
}
