package dev.tandem.cart.rule;

import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Whose carts a request is about. */
public final class Owners {

    private static final String FIELD = "userAccountId";

    private Owners() {}

    /**
     * Those of the caller, where one is known; of whom the request names otherwise.
     *
     * @param named by the request
     * @throws InvalidValueException if it names nobody, or somebody else than the caller
     */
    public static String of(@Nullable String named, Optional<String> caller) {
        if (caller.isEmpty()) {
            if (named == null) {
                throw new InvalidValueException(FIELD, "is required");
            }
            return named;
        }
        if (named != null && !named.equals(caller.get())) {
            throw new InvalidValueException(
                    FIELD, "is another's: must be the caller's own, or be left out");
        }
        return caller.get();
    }

    /** Whether a cart of that owner is there for the caller. */
    public static boolean isShown(String userAccountId, Optional<String> caller) {
        return caller.isEmpty() || caller.get().equals(userAccountId);
    }
}
