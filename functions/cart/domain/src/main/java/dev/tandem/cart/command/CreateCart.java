package dev.tandem.cart.command;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

/**
 * Opens a cart.
 *
 * @param cartId the new cart's id
 * @param userAccountId the owner
 */
public record CreateCart(String cartId, String userAccountId) implements CartCommand {

    public CreateCart {
        new Violations()
                .check("cartId", cartId, FieldRules::id)
                .check("userAccountId", userAccountId, FieldRules::userAccountId)
                .raise();
    }
}
