package dev.tandem.bench.readside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

/**
 * The floor: the cart's read model by hand, in one pass. It parses what it needs, locks and loads
 * in one round trip, skips what the rows hold, writes, and commits. It heals no gap, parks nobody,
 * and does not say what failed.
 *
 * @param database of its own
 * @param writing how rows are written
 * @param first what goes before the locks, in their round trip
 */
record HandWritten(DataSource database, Writing writing, First first) {

    private static final String LOCK =
            """
            SELECT cart_id, user_account_id, status, item_count, total_amount, currency, created_at, updated_at,
                   last_sequence_number FROM cart WHERE cart_id = ANY (?) ORDER BY cart_id FOR UPDATE;
            SELECT cart_id, item_id, name, quantity, unit_amount, line_amount, position FROM cart_item
             WHERE cart_id = ANY (?) ORDER BY position
            """;

    /** What goes before the locks. */
    enum First {
        /** Nothing. */
        LOCKS(2, 0, ""),
        /** Nothing, and PostgreSQL keeps their plans, as those of the function's locks. */
        KEPT_PLANS(2, 0, "") {
            @Override
            String sql() {
                return LOCK.replace("ANY (?)", "ANY (ARRAY(SELECT unnest(?::text[])))");
            }
        },
        /** What the function tells its transaction, and its question who is parked. */
        GUARANTEES(
                3,
                4,
                """
                SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
                SET LOCAL idle_in_transaction_session_timeout = 300000;
                SET LOCAL statement_timeout = 9000;
                SELECT aggregate_id, sequence_number, parked_at IS NOT NULL AND NOT redriving FROM parked_aggregate
                 WHERE read_model = 'cart' AND aggregate_type = 'cart' AND aggregate_id = ANY (?);
                """);

        private final int parameters;
        private final int results;
        private final String sql;

        First(int parameters, int results, String sql) {
            this.parameters = parameters;
            this.results = results;
            this.sql = sql;
        }

        String sql() {
            return sql + LOCK;
        }
    }

    /** Writes rows that changed. */
    @FunctionalInterface
    interface Writing {
        void write(Connection connection, List<FoldedCart> carts) throws SQLException;
    }

    void apply(byte[] json) throws SQLException {
        Map<String, List<ReadRecord>> batch = new TreeMap<>();
        for (ReadRecord event : ReadRecord.of(json)) {
            batch.computeIfAbsent(event.cartId(), _ -> new ArrayList<>()).add(event);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<FoldedCart> changed = fold(batch, lock(connection, batch.keySet(), first));
            if (!changed.isEmpty()) {
                writing.write(connection, changed);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static List<FoldedCart> fold(
            Map<String, List<ReadRecord>> batch, Map<String, FoldedCart> carts) {
        List<FoldedCart> changed = new ArrayList<>();
        batch.forEach((id, events) -> {
            FoldedCart cart = carts.computeIfAbsent(id, _ -> new FoldedCart());
            long before = cart.last;
            events.sort(Comparator.comparingLong(ReadRecord::number));
            events.forEach(cart::fold);
            if (cart.last > before) {
                changed.add(cart);
            }
        });
        return changed;
    }

    static Map<String, FoldedCart> lock(Connection connection, Collection<String> ids)
            throws SQLException {
        return lock(connection, ids, First.LOCKS);
    }

    private static Map<String, FoldedCart> lock(
            Connection connection, Collection<String> ids, First first) throws SQLException {
        Map<String, FoldedCart> carts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(first.sql())) {
            Object keys = ids.toArray(String[]::new);
            for (int parameter = 1; parameter <= first.parameters; parameter++) {
                statement.setObject(parameter, keys);
            }
            statement.execute();
            for (int result = 0; result < first.results; result++) {
                statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    FoldedCart cart = cart(row);
                    carts.put(cart.id, cart);
                }
            }
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    FoldedCart.Item item = item(row);
                    FoldedCart cart = carts.get(item.cartId);
                    if (cart != null) {
                        cart.items.put(item.itemId, item);
                    }
                }
            }
        }
        return carts;
    }

    private static FoldedCart cart(ResultSet row) throws SQLException {
        FoldedCart cart = new FoldedCart();
        cart.id = row.getString(1);
        cart.owner = row.getString(2);
        cart.status = row.getString(3);
        cart.count = row.getInt(4);
        cart.total = row.getBigDecimal(5);
        cart.currency = row.getString(6);
        cart.createdAt = row.getObject(7, OffsetDateTime.class);
        cart.updatedAt = row.getObject(8, OffsetDateTime.class);
        cart.last = row.getLong(9);
        return cart;
    }

    private static FoldedCart.Item item(ResultSet row) throws SQLException {
        FoldedCart.Item item = new FoldedCart.Item();
        item.cartId = row.getString(1);
        item.itemId = row.getString(2);
        item.name = row.getString(3);
        item.quantity = row.getInt(4);
        item.unit = row.getBigDecimal(5);
        item.position = row.getInt(7);
        return item;
    }
}
