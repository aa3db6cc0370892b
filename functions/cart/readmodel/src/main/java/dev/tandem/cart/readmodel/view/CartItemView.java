package dev.tandem.cart.readmodel.view;

/**
 * One line of a cart.
 *
 * @param itemId the item
 * @param name what people call it
 * @param quantity how many
 * @param unitPrice what one costs
 * @param lineTotal what they cost together
 */
public record CartItemView(
        String itemId, String name, int quantity, MoneyView unitPrice, MoneyView lineTotal) {}
