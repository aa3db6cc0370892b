package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * Locks a batch's carts and loads them with their items, in a round trip. The carts come first:
 * behind their locks nobody else changes the items.
 */
final class CartLocks {

    /**
     * One plan for all batches. By the array itself PostgreSQL makes one for each batch of few
     * carts, which takes it longer than to read them.
     */
    private static final String THESE = " WHERE cart_id = ANY (ARRAY(SELECT unnest(?::text[])))";

    /** In the order of the ids, whatever the plan: rows are locked after they are sorted. */
    private static final String CARTS =
            "SELECT " + CartTable.COLUMNS + " FROM cart" + THESE + " ORDER BY cart_id FOR UPDATE";

    /** Those of one cart are in order; those of different carts need not be. */
    private static final String ITEMS =
            "SELECT " + CartItemTable.COLUMNS + " FROM cart_item" + THESE + " ORDER BY position";

    private CartLocks() {}

    /** They are there once the trip has run. */
    static Supplier<Map<String, Row<ShownCart>>> lock(SortedSet<String> cartIds, RoundTrip trip) {
        List<StoredCart> carts = new ArrayList<>();
        Map<String, List<CartItemRow>> items = new HashMap<>();
        Object ids = cartIds.toArray(String[]::new);
        trip.add(CARTS, row -> carts.add(CartJdbc.cart(row)), ids)
                .add(
                        ITEMS,
                        row ->
                                items.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                        .add(CartJdbc.item(row)),
                        ids);
        return () -> {
            Map<String, Row<ShownCart>> rows = new HashMap<>();
            carts.forEach(cart -> rows.put(cart.cartId(), cart.shown(items)));
            return rows;
        };
    }
}
