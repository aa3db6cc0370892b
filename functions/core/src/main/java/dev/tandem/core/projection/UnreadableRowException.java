package dev.tandem.core.projection;

/**
 * A row is there, at a known event, and can't be read: it lacks what the code expects, in a column
 * that was added for instance. It can be made anew of all events.
 */
public final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long lastSequenceNumber;

    /**
     * @param lastSequenceNumber the last event in it
     * @param cause why; its message is not repeated, since it may quote the row
     */
    public UnreadableRowException(
            String aggregateId, long lastSequenceNumber, RuntimeException cause) {
        super(
                "the row of %s at event %s can't be read (%s)"
                        .formatted(
                                aggregateId, lastSequenceNumber, cause.getClass().getSimpleName()),
                cause);
        this.aggregateId = aggregateId;
        this.lastSequenceNumber = lastSequenceNumber;
    }

    /** Whose. */
    public String aggregateId() {
        return aggregateId;
    }

    /** The last event in it. */
    public long lastSequenceNumber() {
        return lastSequenceNumber;
    }
}
