package dev.tandem.core.event;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.failure.Wording;

import java.util.OptionalLong;

/**
 * A recorded event can't be understood by this code: its type is unknown, its version is newer, or
 * its body does not fit. Nothing may be skipped, so whoever reads must stop here.
 */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long sequenceNumber;

    /**
     * @param aggregateId whose event it is
     * @param sequenceNumber which one; 0 where even that can't be told
     * @param message names table, aggregate, sequence number, what was found and what to do
     */
    public UnreadableEventException(String aggregateId, long sequenceNumber, String message) {
        super(Wording.of(message));
        this.aggregateId = aggregateId;
        this.sequenceNumber = sequenceNumber;
    }

    /** The fault of the aggregate that it is. */
    public Fault fault() {
        return new Fault(
                sequenceNumber > 0 ? OptionalLong.of(sequenceNumber) : OptionalLong.empty(),
                FaultReason.UNREADABLE_EVENT,
                String.valueOf(getMessage()));
    }

    public String aggregateId() {
        return aggregateId;
    }

    public long sequenceNumber() {
        return sequenceNumber;
    }
}
