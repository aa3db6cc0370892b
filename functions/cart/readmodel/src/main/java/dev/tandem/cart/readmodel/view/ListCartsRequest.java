package dev.tandem.cart.readmodel.view;

import dev.tandem.cart.rule.Owners;
import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The JSON of {@code listCarts}, where the owner may be left to who asks.
 *
 * @param userAccountId the owner; the caller if absent, where one is known
 * @param after where the page before ended
 * @param limit how many carts at most
 */
public record ListCartsRequest(
        @Nullable String userAccountId, @Nullable String after, @Nullable Integer limit) {

    /**
     * The query of that caller.
     *
     * @throws InvalidValueException if it is about somebody else's carts, or can't be meant
     */
    public ListCarts query(Optional<String> caller) {
        return new ListCarts(Owners.of(userAccountId, caller), after, limit);
    }
}
