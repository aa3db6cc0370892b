package dev.tandem.cart.readmodel;

import dev.tandem.cart.item.CartItem;

import org.springframework.data.relational.core.mapping.Table;

import java.math.BigDecimal;

/**
 * A row of the table {@code cart_item}. Amounts are in the cart's currency.
 *
 * @param unitAmount what one costs
 * @param lineAmount what they cost together
 * @param position ascending in the order added; numbers may be missing
 */
@Table("cart_item")
record CartItemRow(
        String cartId,
        String itemId,
        String name,
        int quantity,
        BigDecimal unitAmount,
        BigDecimal lineAmount,
        int position) {

    static CartItemRow of(String cartId, CartItem item, int position) {
        BigDecimal unit = item.unitPrice().amount();
        return new CartItemRow(
                cartId,
                item.itemId(),
                item.name(),
                item.quantity(),
                unit,
                line(unit, item.quantity()),
                position);
    }

    CartItemRow withQuantity(int other) {
        return new CartItemRow(
                cartId, itemId, name, other, unitAmount, line(unitAmount, other), position);
    }

    private static BigDecimal line(BigDecimal unit, int quantity) {
        return unit.multiply(BigDecimal.valueOf(quantity));
    }
}
