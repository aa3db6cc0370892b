package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.row.Guard;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** The statements that write the tables, each once for a whole batch. */
final class CartWrites {

    private static final String INSERT_CART =
            """
            INSERT INTO cart (cart_id, user_account_id, status, item_count, total_amount, currency,
                created_at, updated_at, last_sequence_number)
            VALUES (:cartId, :userAccountId, :status, :itemCount, :totalAmount, :currency,
                :createdAt, :updatedAt, :number)
            ON CONFLICT (cart_id) DO NOTHING
            """;

    private static final String UPDATE_CART =
            """
            UPDATE cart SET user_account_id = :userAccountId, status = :status,
                item_count = :itemCount, total_amount = :totalAmount, currency = :currency,
                created_at = :createdAt, updated_at = :updatedAt, last_sequence_number = :number
            WHERE cart_id = :cartId AND last_sequence_number = :loaded
            """;

    private static final String DELETE_CART =
            "DELETE FROM cart WHERE cart_id = :cartId AND last_sequence_number = :loaded";

    private static final String DELETE_ITEM =
            "DELETE FROM cart_item WHERE cart_id = :cartId AND item_id = :itemId";

    private static final String WRITE_ITEM =
            """
            INSERT INTO cart_item (cart_id, item_id, name, quantity, unit_amount, line_amount,
                position)
            VALUES (:cartId, :itemId, :name, :quantity, :unitAmount, :lineAmount, :position)
            ON CONFLICT (cart_id, item_id) DO UPDATE SET name = EXCLUDED.name,
                quantity = EXCLUDED.quantity, unit_amount = EXCLUDED.unit_amount,
                line_amount = EXCLUDED.line_amount, position = EXCLUDED.position
            """;

    private final NamedParameterJdbcOperations jdbc;

    CartWrites(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insertCarts(List<RowChange<ShownCart>> changes) {
        Guard.check(batch(INSERT_CART, changes, CartWrites::cart), changes);
    }

    void updateCarts(List<RowChange<ShownCart>> changes) {
        Guard.check(batch(UPDATE_CART, changes, CartWrites::cart), changes);
    }

    void deleteCarts(List<RowChange<ShownCart>> changes) {
        Guard.check(batch(DELETE_CART, changes, CartWrites::key), changes);
    }

    void deleteItems(List<CartItemRow> items) {
        batch(DELETE_ITEM, items, CartWrites::item);
    }

    void writeItems(List<CartItemRow> items) {
        batch(WRITE_ITEM, items, CartWrites::item);
    }

    private <T> int[] batch(String sql, List<T> rows, Function<T, SqlParameterSource> parameters) {
        return rows.isEmpty()
                ? new int[0]
                : jdbc.batchUpdate(
                        sql, rows.stream().map(parameters).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource key(RowChange<ShownCart> change) {
        return new MapSqlParameterSource()
                .addValue("cartId", change.aggregateId())
                .addValue("loaded", change.read().lastSequenceNumber());
    }

    private static SqlParameterSource cart(RowChange<ShownCart> change) {
        CartRow row = row(change);
        return key(change)
                .addValue("userAccountId", row.userAccountId())
                .addValue("status", row.status())
                .addValue("itemCount", row.itemCount())
                .addValue("totalAmount", row.totalAmount())
                .addValue("currency", row.currency(), Types.VARCHAR)
                .addValue("createdAt", timestamp(row.createdAt()))
                .addValue("updatedAt", timestamp(row.updatedAt()))
                .addValue("number", change.now().lastSequenceNumber());
    }

    private static CartRow row(RowChange<ShownCart> change) {
        return switch (change.now().value()) {
            case CartRows(CartRow cart, _) -> cart;
            case NoCart _ ->
                    throw new IllegalArgumentException(
                            "cart %s has no event: there is no row to write"
                                    .formatted(change.aggregateId()));
        };
    }

    private static SqlParameterSource item(CartItemRow row) {
        return new MapSqlParameterSource()
                .addValue("cartId", row.cartId())
                .addValue("itemId", row.itemId())
                .addValue("name", row.name())
                .addValue("quantity", row.quantity())
                .addValue("unitAmount", row.unitAmount())
                .addValue("lineAmount", row.lineAmount())
                .addValue("position", row.position());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
