package dev.tandem.harness.aws.stream.function;

/** A function was not called, since it has no concurrency left. */
public final class ThrottledInvocationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ThrottledInvocationException(String message) {
        super(message);
    }

    public ThrottledInvocationException(Throwable cause) {
        super(cause);
    }
}
