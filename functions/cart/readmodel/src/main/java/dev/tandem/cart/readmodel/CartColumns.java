package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.row.ColumnTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Rows of the table {@code cart} as an array for each column. */
final class CartColumns {

    /** In the place of a table {@code r}: its parameters are {@link #of}. */
    static final String ROWS =
            """
            unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::integer[],
                ?::numeric[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            AS r (cart_id, read, now, user_account_id, status, item_count, total_amount, currency,
                created_at, updated_at)\
            """;

    private CartColumns() {}

    static Object[] of(List<RowChange<ShownCart>> changes) {
        List<CartRow> carts = changes.stream().map(CartColumns::cart).toList();
        return new Object[] {
            ids(changes),
            read(changes),
            changes.stream().mapToLong(change -> change.now().lastSequenceNumber()).toArray(),
            texts(carts, CartRow::userAccountId),
            texts(carts, CartRow::status),
            carts.stream().mapToInt(CartRow::itemCount).toArray(),
            texts(carts, CartRow::totalAmount),
            texts(carts, CartRow::currency),
            times(carts, CartRow::createdAt),
            times(carts, CartRow::updatedAt)
        };
    }

    static @Nullable String[] ids(List<RowChange<ShownCart>> changes) {
        return texts(changes, RowChange::aggregateId);
    }

    /** The numbers that must still be there. */
    static long[] read(List<RowChange<ShownCart>> changes) {
        return changes.stream().mapToLong(change -> change.read().lastSequenceNumber()).toArray();
    }

    /** Null stays null. */
    static <T> @Nullable String[] texts(
            List<T> rows, Function<T, ? extends @Nullable Object> column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = Objects.toString(column.apply(rows.get(row)), null);
        }
        return texts;
    }

    private static @Nullable String[] times(List<CartRow> rows, Function<CartRow, Instant> column) {
        return texts(rows, row -> ColumnTime.text(column.apply(row)));
    }

    private static CartRow cart(RowChange<ShownCart> change) {
        return switch (change.now().value()) {
            case CartRows(CartRow cart, _) -> cart;
            case NoCart _ ->
                    throw new IllegalArgumentException(
                            "cart %s has no event: there is no row to write"
                                    .formatted(change.aggregateId()));
        };
    }
}
