package dev.tandem.cart.commands;

import dev.tandem.cart.command.CreateCart;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The JSON of {@code createCart}, where the id may be left to us.
 *
 * @param cartId the new cart's id; made up if absent
 * @param userAccountId the owner
 */
public record CreateCartRequest(@Nullable String cartId, String userAccountId) {

    CreateCart command(Supplier<String> ids) {
        return new CreateCart(cartId == null ? ids.get() : cartId, userAccountId);
    }
}
