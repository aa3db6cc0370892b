package dev.tandem.core.decider;

import org.jspecify.annotations.Nullable;

/**
 * A decider threw, or answered with nothing or with what is no event of its aggregate: a bug in the
 * application. Nothing was written.
 */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names the rule, the aggregate, and the command or event that it failed at
     * @param cause what the rule threw; null if it answered wrongly
     */
    public RuleFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
