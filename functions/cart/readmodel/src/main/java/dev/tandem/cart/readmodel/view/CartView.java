package dev.tandem.cart.readmodel.view;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A cart as one sees it.
 *
 * @param cartId the cart
 * @param userAccountId the owner
 * @param status {@code open} or {@code checked_out}
 * @param itemCount units in the cart: the sum of the quantities
 * @param total what all of it costs; null while the cart is empty, as it has no currency then
 * @param items in the order added
 * @param createdAt instant of the first event, to the microsecond
 * @param updatedAt instant of the last event, to the microsecond
 * @param lastSequenceNumber the last event in this view: the cart's version that it shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CartView(
        String cartId,
        String userAccountId,
        String status,
        int itemCount,
        @Nullable MoneyView total,
        List<CartItemView> items,
        Instant createdAt,
        Instant updatedAt,
        long lastSequenceNumber) {

    public CartView {
        items = List.copyOf(items);
    }
}
