package dev.tandem.cart.command;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Puts an item into the cart, or more of one that is there.
 *
 * @param cartId which cart, by whomever it was opened: any text that can be a key
 * @param item what to add; its quantity is how many more
 */
public record AddCartItem(String cartId, CartItem item) implements CartCommand {

    public AddCartItem {
        Violations violations = new Violations().key("cartId", cartId).present("item", item);
        if (item != null) {
            check(item, violations);
        }
        violations.raise();
    }

    private static void check(CartItem item, Violations violations) {
        Money price = item.unitPrice();
        violations
                .check("item.itemId", item.itemId(), FieldRules::id)
                .check("item.name", item.name(), FieldRules::name)
                .check("item.quantity", item.quantity(), FieldRules::quantity)
                .check(
                        "item.unitPrice.amount",
                        price.amount(),
                        amount -> FieldRules.amount(amount, price.currency()))
                .check("item.unitPrice.currency", price.currency(), FieldRules::currency);
    }
}
