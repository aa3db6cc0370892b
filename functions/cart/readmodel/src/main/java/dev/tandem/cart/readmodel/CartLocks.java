package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Locks a batch's carts and loads them with their items in one round trip. The carts come first:
 * behind their locks nobody else changes the items.
 */
record CartLocks(JdbcOperations jdbc) {

    /** In the order of the ids, whatever the plan: rows are locked after they are sorted. */
    private static final String CARTS =
            """
            SELECT cart_id, user_account_id, status, item_count, total_amount, currency, created_at,
                updated_at, last_sequence_number
            FROM cart WHERE cart_id = ANY (?) ORDER BY cart_id FOR UPDATE
            """;

    private static final String ITEMS =
            """
            SELECT cart_id, item_id, name, quantity, unit_amount, line_amount, position
            FROM cart_item WHERE cart_id = ANY (?) ORDER BY cart_id, position
            """;

    Map<String, Row<ShownCart>> lock(SortedSet<String> cartIds) {
        List<StoredCart> carts = new ArrayList<>();
        Map<String, List<CartItemRow>> items = new HashMap<>();
        Object ids = cartIds.toArray(String[]::new);
        new RoundTrip()
                .add(CARTS, row -> carts.add(CartJdbc.cart(row)), ids)
                .add(
                        ITEMS,
                        row ->
                                items.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                        .add(CartJdbc.item(row)),
                        ids)
                .run(jdbc);
        Map<String, Row<ShownCart>> rows = new HashMap<>();
        carts.forEach(cart -> rows.put(cart.cartId(), cart.shown(items)));
        return rows;
    }
}
