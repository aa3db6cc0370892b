package dev.tandem.cart.readmodel;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads both tables by plain JDBC, where there is no Spring context that makes repositories. */
record CartJdbc(NamedParameterJdbcOperations jdbc) implements CartTable, CartItemTable {

    @Override
    public List<StoredCart> find(Collection<String> cartIds) {
        return jdbc.query(FIND, Map.of("cartIds", cartIds), (row, _) -> cart(row));
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.query(
                IDS, Map.of("after", after, "limit", limit), (row, _) -> row.getString(1));
    }

    @Override
    public List<StoredCart> findByOwner(String userAccountId, String after, int limit) {
        return jdbc.query(
                BY_OWNER,
                Map.of("userAccountId", userAccountId, "after", after, "limit", limit),
                (row, _) -> cart(row));
    }

    @Override
    public List<CartItemRow> findByCarts(Collection<String> cartIds) {
        return jdbc.query(BY_CARTS, Map.of("cartIds", cartIds), (row, _) -> item(row));
    }

    static StoredCart cart(ResultSet row) throws SQLException {
        return new StoredCart(
                row.getString("cart_id"),
                row.getString("user_account_id"),
                row.getString("status"),
                row.getInt("item_count"),
                row.getBigDecimal("total_amount"),
                row.getString("currency"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getLong("last_sequence_number"));
    }

    static CartItemRow item(ResultSet row) throws SQLException {
        return new CartItemRow(
                row.getString("cart_id"),
                row.getString("item_id"),
                row.getString("name"),
                row.getInt("quantity"),
                row.getBigDecimal("unit_amount"),
                row.getBigDecimal("line_amount"),
                row.getInt("position"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
