package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;

/** A projection threw at an event. Nothing of this aggregate's batch is in the read model. */
public final class ProjectionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long sequenceNumber;

    ProjectionFailedException(StreamEvent<?> event, RuntimeException cause) {
        super(
                "the projection failed at event %d (%s) of %s %s: %s"
                        .formatted(
                                event.sequenceNumber(),
                                event.eventType(),
                                event.aggregateType(),
                                event.aggregateId(),
                                Reason.of(cause)),
                cause);
        this.aggregateId = event.aggregateId();
        this.sequenceNumber = event.sequenceNumber();
    }

    public String aggregateId() {
        return aggregateId;
    }

    /** The event that the projection failed at. */
    public long sequenceNumber() {
        return sequenceNumber;
    }
}
