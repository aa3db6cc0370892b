package dev.tandem.cart.commands;

import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.rule.Owners;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The JSON of {@code createCart}, where the id may be left to us.
 *
 * @param cartId the new cart's id; made up if absent
 * @param userAccountId the owner; the caller if absent, where one is known
 */
public record CreateCartRequest(@Nullable String cartId, @Nullable String userAccountId) {

    CreateCart command(Supplier<String> ids, Optional<String> caller) {
        String owner = Owners.of(userAccountId, caller);
        return new CreateCart(cartId == null ? ids.get() : cartId, owner);
    }
}
