package dev.tandem.core.result;

import java.util.List;

/**
 * A value was built from something that is not allowed. Thrown by the compact constructors of
 * commands and their parts, so that what exists is valid; request decoding turns it into {@link
 * Problem.Invalid}.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidValueException(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public InvalidValueException(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
