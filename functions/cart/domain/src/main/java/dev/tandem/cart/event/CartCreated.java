package dev.tandem.cart.event;

import dev.tandem.core.check.Violations;

/**
 * A cart was opened.
 *
 * @param userAccountId the owner
 */
public record CartCreated(String userAccountId) implements CartEvent {

    public CartCreated {
        new Violations().present("userAccountId", userAccountId).raise();
    }
}
