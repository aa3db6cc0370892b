package dev.tandem.cart.readmodel;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What events make of the row of a cart in the table {@code cart}.
 *
 * @param status one of {@link CartStatus}
 * @param itemCount units in the cart: the sum of the quantities
 * @param totalAmount the sum of the lines; 0 without items
 * @param currency null while the cart has no item
 * @param createdAt instant of the first event, to the microsecond
 * @param updatedAt instant of the last event, to the microsecond
 */
record CartRow(
        String cartId,
        String userAccountId,
        String status,
        int itemCount,
        BigDecimal totalAmount,
        @Nullable String currency,
        Instant createdAt,
        Instant updatedAt) {

    CartRow withStatus(String other) {
        return new CartRow(
                cartId,
                userAccountId,
                other,
                itemCount,
                totalAmount,
                currency,
                createdAt,
                updatedAt);
    }

    CartRow withTotals(int newCount, BigDecimal newTotal, @Nullable String newCurrency) {
        return new CartRow(
                cartId,
                userAccountId,
                status,
                newCount,
                newTotal,
                newCurrency,
                createdAt,
                updatedAt);
    }

    CartRow withUpdatedAt(Instant instant) {
        return new CartRow(
                cartId,
                userAccountId,
                status,
                itemCount,
                totalAmount,
                currency,
                createdAt,
                instant);
    }
}
