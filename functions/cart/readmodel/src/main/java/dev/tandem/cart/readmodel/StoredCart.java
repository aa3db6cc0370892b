package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.Row;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A row of the table {@code cart} as it is there: a {@link CartRow} and how far it is.
 *
 * @param lastSequenceNumber the last event in it and in its items
 */
@Table("cart")
record StoredCart(
        String cartId,
        String userAccountId,
        String status,
        int itemCount,
        BigDecimal totalAmount,
        @Nullable String currency,
        Instant createdAt,
        Instant updatedAt,
        long lastSequenceNumber) {

    /** With those of these items that are its own. */
    Row<ShownCart> shown(Map<String, List<CartItemRow>> items) {
        Row<CartRows> row = with(items.getOrDefault(cartId, List.of()));
        return Row.there(cartId, row.lastSequenceNumber(), row.value());
    }

    /** With its items. */
    Row<CartRows> with(List<CartItemRow> items) {
        CartRow cart =
                new CartRow(
                        cartId,
                        userAccountId,
                        status,
                        itemCount,
                        totalAmount,
                        currency,
                        createdAt,
                        updatedAt);
        return Row.there(cartId, lastSequenceNumber, new CartRows(cart, items));
    }
}
