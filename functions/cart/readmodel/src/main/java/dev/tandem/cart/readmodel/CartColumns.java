package dev.tandem.cart.readmodel;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoField.ERA;
import static java.time.temporal.ChronoField.YEAR_OF_ERA;

import dev.tandem.core.projection.RowChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The last that Java writes without a sign. */
    private static final int MOST_USUAL_YEAR = 9999;

    /** As PostgreSQL reads it: years have no sign, whatever their length. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendValue(YEAR_OF_ERA, 4, 10, SignStyle.NEVER)
                    .appendPattern("-MM-dd HH:mm:ss.SSSSSSSSSx ")
                    .appendText(ERA, Map.of(0L, "BC", 1L, "AD"))
                    .toFormatter(Locale.ROOT);

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
        return texts(rows, row -> time(column.apply(row).atOffset(UTC)));
    }

    /** Of the usual years PostgreSQL reads what Java writes: a tenth of the time of the other. */
    private static String time(OffsetDateTime time) {
        return time.getYear() >= 1 && time.getYear() <= MOST_USUAL_YEAR
                ? time.toString()
                : time.format(TIME);
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
