package dev.tandem.core.result;

import java.util.List;

/**
 * What a function was called with is nothing that it takes, such as an event of another service. A
 * call of a stream or a queue fails by it; whoever calls over HTTP is answered {@link #problem()}.
 */
public final class RefusedInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what is allowed, for whoever sent it; nothing of what its
     *     fields hold
     */
    public RefusedInputException(String message) {
        super(message);
    }

    /**
     * The same, with what was met.
     *
     * @param cause for whoever looks for faults; nobody is answered what it says
     */
    public RefusedInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For whoever sent it. */
    public Problem.Invalid problem() {
        String message = String.valueOf(getMessage());
        return new Problem.Invalid(message, List.of(new Violation("", message)));
    }
}
