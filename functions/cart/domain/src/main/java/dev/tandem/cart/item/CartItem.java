package dev.tandem.cart.item;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * So many of one thing at a price each.
 *
 * @param itemId the item's id, opaque
 * @param name what people call it
 * @param quantity how many
 * @param unitPrice what one costs
 */
public record CartItem(String itemId, String name, int quantity, Money unitPrice) {

    public CartItem {
        new Violations()
                .check("itemId", itemId, FieldRules::id)
                .check("name", name, FieldRules::name)
                .check("quantity", quantity, FieldRules::quantity)
                .present("unitPrice", unitPrice)
                .raise();
    }

    /** The same item, so many times. */
    public CartItem withQuantity(int other) {
        return new CartItem(itemId, name, other, unitPrice);
    }
}
