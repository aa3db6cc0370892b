package dev.tandem.cart.readmodel.view;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Asks for the carts of one owner, in pages, sorted by their ids.
 *
 * @param userAccountId the owner
 * @param after where the page before ended: {@link CartPage#after()}; null for the first page
 * @param limit how many carts at most, 1 to {@value #MAX_LIMIT}; null for {@value #DEFAULT_LIMIT}
 */
public record ListCarts(String userAccountId, @Nullable String after, @Nullable Integer limit) {

    /** The most carts of a page. */
    public static final int MAX_LIMIT = 100;

    /** The carts of a page when nothing is asked for. */
    public static final int DEFAULT_LIMIT = 20;

    public ListCarts {
        new Violations()
                .check("userAccountId", userAccountId, FieldRules::userAccountId)
                .optionalKey("after", after)
                .optional("after", after, CartKeys::problem)
                .range("limit", limit, 1, MAX_LIMIT)
                .raise();
    }

    /** The first page. */
    public static ListCarts of(String userAccountId) {
        return new ListCarts(userAccountId, null, null);
    }

    public Optional<String> lastSeen() {
        return Optional.ofNullable(after);
    }

    public int pageSize() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
