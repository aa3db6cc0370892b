package dev.tandem.cart.readmodel.view;

import dev.tandem.core.check.Violations;

import org.jspecify.annotations.Nullable;

/**
 * Asks for one cart.
 *
 * @param cartId which, by whomever it was written: any text that can be a key
 * @param atLeastVersion a version that a command answered with: the view must not be older; from 1,
 *     null for whatever is there
 */
public record GetCart(String cartId, @Nullable Long atLeastVersion) {

    public GetCart {
        new Violations()
                .key("cartId", cartId)
                .optional("cartId", cartId, CartKeys::problem)
                .version("atLeastVersion", atLeastVersion)
                .raise();
    }

    /** The cart as far as the read model is. */
    public static GetCart asItIs(String cartId) {
        return new GetCart(cartId, null);
    }

    /** The cart at that version or a later one. */
    public static GetCart atLeast(String cartId, long version) {
        return new GetCart(cartId, version);
    }
}
