package dev.tandem.bench.start;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** The rows of a cart, a statement each. */
record PlainRows(Connection database) {

    private static final String CREATE =
            """
            INSERT INTO cart (cart_id, user_account_id, status, item_count, total_amount,
                created_at, updated_at, last_sequence_number)
            VALUES (?, ?, 'open', 0, 0, ?, ?, 1)
            """;

    private static final String ADD =
            """
            INSERT INTO cart_item (cart_id, item_id, name, quantity, unit_amount, line_amount,
                position)
            VALUES (?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String COUNT =
            """
            UPDATE cart SET item_count = item_count + ?, total_amount = total_amount + ?,
                currency = ?, last_sequence_number = ?
            WHERE cart_id = ?
            """;

    void create(String cart, String owner, OffsetDateTime at) throws SQLException {
        execute(CREATE, cart, owner, at, at);
    }

    void add(String cart, JsonNode item, long sequenceNumber) throws SQLException {
        int quantity = item.get("quantity").intValue();
        JsonNode price = item.get("unitPrice");
        BigDecimal amount = price.get("amount").decimalValue();
        BigDecimal all = amount.multiply(BigDecimal.valueOf(quantity));
        String id = item.get("itemId").stringValue();
        execute(ADD, cart, id, item.get("name").stringValue(), quantity, amount, all);
        execute(COUNT, quantity, all, price.get("currency").stringValue(), sequenceNumber, cart);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
