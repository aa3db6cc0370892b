package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.row.Guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes a batch's carts and items: one statement for each table and kind, one round trip. */
final class CartWrites {

    private static final String INSERT_CARTS =
            """
            INSERT INTO cart (cart_id, user_account_id, status, item_count, total_amount, currency,
                created_at, updated_at, last_sequence_number)
            SELECT cart_id, user_account_id, status, item_count, total_amount, currency,
                created_at, updated_at, now
            FROM %s ON CONFLICT (cart_id) DO NOTHING RETURNING cart_id
            """
                    .formatted(CartColumns.ROWS);

    private static final String UPDATE_CARTS =
            """
            UPDATE cart SET user_account_id = r.user_account_id, status = r.status,
                item_count = r.item_count, total_amount = r.total_amount, currency = r.currency,
                created_at = r.created_at, updated_at = r.updated_at, last_sequence_number = r.now
            FROM %s WHERE cart.cart_id = r.cart_id AND cart.last_sequence_number = r.read
            RETURNING cart.cart_id
            """
                    .formatted(CartColumns.ROWS);

    private static final String DELETE_CARTS =
            """
            DELETE FROM cart USING unnest(?::text[], ?::bigint[]) AS r (cart_id, read)
            WHERE cart.cart_id = r.cart_id AND cart.last_sequence_number = r.read
            RETURNING cart.cart_id
            """;

    private static final String DELETE_ITEMS =
            """
            DELETE FROM cart_item i USING unnest(?::text[], ?::text[]) AS r (cart_id, item_id)
            WHERE i.cart_id = r.cart_id AND i.item_id = r.item_id
            """;

    private static final String WRITE_ITEMS =
            """
            INSERT INTO cart_item (cart_id, item_id, name, quantity, unit_amount, line_amount,
                position)
            SELECT * FROM %s
            ON CONFLICT (cart_id, item_id) DO UPDATE SET name = EXCLUDED.name,
                quantity = EXCLUDED.quantity, unit_amount = EXCLUDED.unit_amount,
                line_amount = EXCLUDED.line_amount, position = EXCLUDED.position
            """
                    .formatted(CartItemColumns.ROWS);

    private CartWrites() {}

    /**
     * Carts that are new come before their items, and those that go behind them.
     *
     * @return looks whether all were written, once the trip has run
     */
    static Runnable write(List<RowChange<ShownCart>> changes, RoundTrip trip) {
        Set<String> written = new HashSet<>();
        carts(INSERT_CARTS, changes, RowChange::isNew, trip, written);
        carts(UPDATE_CARTS, changes, RowChange::isUpdate, trip, written);
        items(changes, trip);
        List<RowChange<ShownCart>> gone = changes.stream().filter(RowChange::isRemoval).toList();
        if (!gone.isEmpty()) {
            trip.add(
                    DELETE_CARTS,
                    row -> written.add(row.getString(1)),
                    CartColumns.ids(gone),
                    CartColumns.read(gone));
        }
        return () -> Guard.check(written, changes);
    }

    private static void carts(
            String sql,
            List<RowChange<ShownCart>> all,
            Predicate<RowChange<ShownCart>> which,
            RoundTrip trip,
            Set<String> written) {
        List<RowChange<ShownCart>> changes = all.stream().filter(which).toList();
        if (!changes.isEmpty()) {
            trip.add(sql, row -> written.add(row.getString(1)), CartColumns.of(changes));
        }
    }

    private static void items(List<RowChange<ShownCart>> changes, RoundTrip trip) {
        List<CartItemRow> gone = changes.stream().flatMap(ItemChanges::gone).toList();
        if (!gone.isEmpty()) {
            trip.add(DELETE_ITEMS, CartItemColumns.keys(gone));
        }
        List<CartItemRow> there = changes.stream().flatMap(ItemChanges::written).toList();
        if (!there.isEmpty()) {
            trip.add(WRITE_ITEMS, CartItemColumns.of(there));
        }
    }
}
