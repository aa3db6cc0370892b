package dev.tandem.harness.engines.process;

/** A child process could not be started, died early or did not get ready in time. */
public final class ChildFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChildFailedException(String message) {
        super(message);
    }

    public ChildFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
