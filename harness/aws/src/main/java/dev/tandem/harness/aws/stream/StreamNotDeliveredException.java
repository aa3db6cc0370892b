package dev.tandem.harness.aws.stream;

/** A stream was not delivered in the time that somebody was ready to wait. */
public final class StreamNotDeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StreamNotDeliveredException(String message) {
        super(message);
    }
}
