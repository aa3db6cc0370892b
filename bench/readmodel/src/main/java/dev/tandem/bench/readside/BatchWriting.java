package dev.tandem.bench.readside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A batch of JDBC for each table: what one writes who knows nothing of arrays. */
final class BatchWriting implements HandWritten.Writing {

    private static final String CARTS =
            """
            INSERT INTO cart (cart_id, user_account_id, status, item_count, total_amount, currency, created_at,
                   updated_at, last_sequence_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (cart_id) DO UPDATE SET status = EXCLUDED.status, item_count = EXCLUDED.item_count,
                   total_amount = EXCLUDED.total_amount, currency = EXCLUDED.currency,
                   updated_at = EXCLUDED.updated_at, last_sequence_number = EXCLUDED.last_sequence_number
             WHERE cart.last_sequence_number < EXCLUDED.last_sequence_number
            """;

    private static final String ITEMS =
            """
            INSERT INTO cart_item (cart_id, item_id, name, quantity, unit_amount, line_amount, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (cart_id, item_id) DO UPDATE SET quantity = EXCLUDED.quantity,
                   line_amount = EXCLUDED.line_amount
            """;

    @Override
    public void write(Connection connection, List<FoldedCart> carts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CARTS)) {
            for (FoldedCart cart : carts) {
                statement.setString(1, cart.id);
                statement.setString(2, cart.owner);
                statement.setString(3, cart.status);
                statement.setInt(4, cart.count);
                statement.setBigDecimal(5, cart.total);
                statement.setString(6, cart.currency);
                statement.setObject(7, cart.createdAt);
                statement.setObject(8, cart.updatedAt);
                statement.setLong(9, cart.last);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(ITEMS)) {
            for (FoldedCart.Item item : carts.stream().flatMap(FoldedCart::changedItems).toList()) {
                statement.setString(1, item.cartId);
                statement.setString(2, item.itemId);
                statement.setString(3, item.name);
                statement.setInt(4, item.quantity);
                statement.setBigDecimal(5, item.unit);
                statement.setBigDecimal(6, item.line());
                statement.setInt(7, item.position);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
