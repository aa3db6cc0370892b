package dev.tandem.bench.readside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** All rows of both tables in one round trip, by arrays. */
final class UnnestWriting implements HandWritten.Writing {

    private static final String WRITE =
            """
            INSERT INTO cart AS c (cart_id, user_account_id, status, item_count, total_amount, currency, created_at,
                   updated_at, last_sequence_number)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::numeric[], ?::text[],
                   ?::timestamptz[], ?::timestamptz[], ?::bigint[])
            ON CONFLICT (cart_id) DO UPDATE SET status = EXCLUDED.status, item_count = EXCLUDED.item_count,
                   total_amount = EXCLUDED.total_amount, currency = EXCLUDED.currency,
                   updated_at = EXCLUDED.updated_at, last_sequence_number = EXCLUDED.last_sequence_number
             WHERE c.last_sequence_number < EXCLUDED.last_sequence_number;
            INSERT INTO cart_item (cart_id, item_id, name, quantity, unit_amount, line_amount, position)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::numeric[], ?::numeric[], ?::int[])
            ON CONFLICT (cart_id, item_id) DO UPDATE SET quantity = EXCLUDED.quantity,
                   line_amount = EXCLUDED.line_amount
            """;

    @Override
    public void write(Connection connection, List<FoldedCart> carts) throws SQLException {
        List<FoldedCart.Item> items = carts.stream().flatMap(FoldedCart::changedItems).toList();
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, carts.stream().map(cart -> cart.id).toArray(String[]::new));
            statement.setObject(2, carts.stream().map(cart -> cart.owner).toArray(String[]::new));
            statement.setObject(3, carts.stream().map(cart -> cart.status).toArray(String[]::new));
            statement.setObject(4, carts.stream().mapToInt(cart -> cart.count).toArray());
            statement.setObject(5, texts(carts.stream().map(cart -> cart.total).toList()));
            statement.setObject(
                    6, carts.stream().map(cart -> cart.currency).toArray(String[]::new));
            statement.setObject(7, texts(carts.stream().map(cart -> cart.createdAt).toList()));
            statement.setObject(8, texts(carts.stream().map(cart -> cart.updatedAt).toList()));
            statement.setObject(9, carts.stream().mapToLong(cart -> cart.last).toArray());
            statement.setObject(10, items.stream().map(item -> item.cartId).toArray(String[]::new));
            statement.setObject(11, items.stream().map(item -> item.itemId).toArray(String[]::new));
            statement.setObject(12, items.stream().map(item -> item.name).toArray(String[]::new));
            statement.setObject(13, items.stream().mapToInt(item -> item.quantity).toArray());
            statement.setObject(14, texts(items.stream().map(item -> item.unit).toList()));
            statement.setObject(15, texts(items.stream().map(FoldedCart.Item::line).toList()));
            statement.setObject(16, items.stream().mapToInt(item -> item.position).toArray());
            statement.execute();
        }
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
