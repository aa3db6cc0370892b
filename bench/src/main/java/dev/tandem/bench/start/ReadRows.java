package dev.tandem.bench.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the read model's tables hold of a cart, to see that all arms have written the same. */
record ReadRows(String jdbcUrl) {

    private static final String ROWS =
            """
            SELECT c.user_account_id, c.status, c.item_count, trim_scale(c.total_amount), c.currency,
                c.created_at, c.last_sequence_number, i.item_id, i.name, i.quantity,
                trim_scale(i.unit_amount), trim_scale(i.line_amount), i.position
            FROM cart c JOIN cart_item i USING (cart_id) WHERE cart_id = ?
            """;

    String of(String cart) {
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                PreparedStatement query = database.prepareStatement(ROWS)) {
            query.setString(1, cart);
            ResultSet rows = query.executeQuery();
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    all.add(String.valueOf(rows.getString(column)));
                }
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
