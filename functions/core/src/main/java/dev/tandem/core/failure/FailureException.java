package dev.tandem.core.failure;

/** Carries a failure out of a transaction, which is rolled back by it. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(
                failure.text(),
                failure instanceof Failure.Ours(_, RuntimeException cause) ? cause : null);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
