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

    /**
     * @param row {@link CartTable#COLUMNS}: by their places, since a batch has hundreds of rows
     */
    static StoredCart cart(ResultSet row) throws SQLException {
        return new StoredCart(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getBigDecimal(5),
                row.getString(6),
                instant(row, 7),
                instant(row, 8),
                row.getLong(9));
    }

    /**
     * @param row {@link CartItemTable#COLUMNS}
     */
    static CartItemRow item(ResultSet row) throws SQLException {
        return new CartItemRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getInt(7));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
