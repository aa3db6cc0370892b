package dev.tandem.core.store;

/** State and events of an aggregate contradict each other. Nothing was written. */
public final class CorruptAggregateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CorruptAggregateException(String message) {
        super(message);
    }
}
