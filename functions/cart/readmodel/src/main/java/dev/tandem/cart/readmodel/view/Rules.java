package dev.tandem.cart.readmodel.view;

import dev.tandem.cart.rule.CartLimits;

import java.util.Optional;

/** What the fields of a query may hold. A rule answers with what is wrong and what is allowed. */
final class Rules {

    private Rules() {}

    static Optional<String> userAccountId(String id) {
        int length = id.codePointCount(0, id.length());
        if (length < 1 || length > CartLimits.MAX_USER_ACCOUNT_ID_LENGTH) {
            return Optional.of(
                    "has %d characters: must have 1 to %d"
                            .formatted(length, CartLimits.MAX_USER_ACCOUNT_ID_LENGTH));
        }
        return id.codePoints().anyMatch(Rules::isControl)
                ? Optional.of("must have no control characters")
                : Optional.empty();
    }

    /** PostgreSQL's text can't hold these: NUL, and half a surrogate pair. */
    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
