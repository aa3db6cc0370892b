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

    /**
     * @param violations of which the first {@value Violation#MOST_TOLD} are told
     */
    public InvalidValueException(List<Violation> violations) {
        super(Violation.told(violations).toString());
        this.violations = Violation.told(violations);
    }

    public InvalidValueException(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
