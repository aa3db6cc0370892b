package dev.tandem.cart.readmodel;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of the table {@code cart}.
 *
 * @param status one of {@link CartStatus}
 * @param itemCount units in the cart: the sum of the quantities
 * @param totalAmount the sum of the lines; 0 without items
 * @param currency null while the cart has no item
 * @param createdAt instant of the first event, to the microsecond
 * @param updatedAt instant of the last event, to the microsecond
 * @param lastSequenceNumber the last event in the row as it was loaded; 0 before it is written.
 *     Folding leaves it alone: the buffer counts
 */
@Table("cart")
record CartRow(
        @Id String cartId,
        String userAccountId,
        String status,
        int itemCount,
        BigDecimal totalAmount,
        @Nullable String currency,
        Instant createdAt,
        Instant updatedAt,
        long lastSequenceNumber) {

    CartRow withStatus(String other) {
        return new CartRow(
                cartId,
                userAccountId,
                other,
                itemCount,
                totalAmount,
                currency,
                createdAt,
                updatedAt,
                lastSequenceNumber);
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
                updatedAt,
                lastSequenceNumber);
    }

    CartRow withoutSequenceNumber() {
        return new CartRow(
                cartId,
                userAccountId,
                status,
                itemCount,
                totalAmount,
                currency,
                createdAt,
                updatedAt,
                0);
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
                instant,
                lastSequenceNumber);
    }
}
