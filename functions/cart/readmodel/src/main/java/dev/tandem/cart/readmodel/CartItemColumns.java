package dev.tandem.cart.readmodel;

import java.util.List;

/** Rows of the table {@code cart_item} as an array for each column. */
final class CartItemColumns {

    /** In the place of a table: its parameters are {@link #of}. */
    static final String ROWS =
            """
            unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::numeric[], ?::numeric[],
                ?::integer[])\
            """;

    private CartItemColumns() {}

    static Object[] of(List<CartItemRow> items) {
        return new Object[] {
            CartColumns.texts(items, CartItemRow::cartId),
            CartColumns.texts(items, CartItemRow::itemId),
            CartColumns.texts(items, CartItemRow::name),
            items.stream().mapToInt(CartItemRow::quantity).toArray(),
            CartColumns.texts(items, CartItemRow::unitAmount),
            CartColumns.texts(items, CartItemRow::lineAmount),
            items.stream().mapToInt(CartItemRow::position).toArray()
        };
    }

    static Object[] keys(List<CartItemRow> items) {
        return new Object[] {
            CartColumns.texts(items, CartItemRow::cartId),
            CartColumns.texts(items, CartItemRow::itemId)
        };
    }
}
