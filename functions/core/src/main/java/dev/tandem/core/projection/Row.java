package dev.tandem.core.projection;

import java.util.function.UnaryOperator;

/**
 * All that one aggregate has in a read model, over however many tables, and how far it is.
 *
 * @param <R> what the events made
 * @param isThere whether the read model has it; else it is what comes before the first event
 * @param lastSequenceNumber the last event in it; 0 before the first
 * @param isGone whether its last event took it away: the read model is to have none of it, and to
 *     know up to which event that is so
 */
public record Row<R>(
        String aggregateId, boolean isThere, long lastSequenceNumber, R value, boolean isGone) {

    /** One that no event took away. */
    public Row(String aggregateId, boolean isThere, long lastSequenceNumber, R value) {
        this(aggregateId, isThere, lastSequenceNumber, value, false);
    }

    /** One that the read model has. */
    public static <R> Row<R> there(String aggregateId, long lastSequenceNumber, R value) {
        return new Row<>(aggregateId, true, lastSequenceNumber, value);
    }

    /** One that the read model does not have. */
    public static <R> Row<R> absent(String aggregateId, R empty) {
        return new Row<>(aggregateId, false, 0, empty);
    }

    /** One that an event took away, and that no later one has made again. */
    public static <R> Row<R> gone(String aggregateId, long lastSequenceNumber, R empty) {
        return new Row<>(aggregateId, false, lastSequenceNumber, empty, true);
    }

    /**
     * The row after the next event.
     *
     * @param fold what the event makes of the value
     * @throws IllegalStateException if that event is not the next one
     */
    public Row<R> next(long sequenceNumber, UnaryOperator<R> fold) {
        checkNext(sequenceNumber);
        return new Row<>(aggregateId, isThere, sequenceNumber, fold.apply(value));
    }

    /**
     * The row after the next event, which takes it away.
     *
     * @param empty the value before the first event
     * @throws IllegalStateException if that event is not the next one
     */
    public Row<R> takenAway(long sequenceNumber, R empty) {
        checkNext(sequenceNumber);
        return new Row<>(aggregateId, isThere, sequenceNumber, empty, true);
    }

    private void checkNext(long sequenceNumber) {
        if (sequenceNumber != lastSequenceNumber + 1) {
            throw new IllegalStateException(
                    "event %s of %s can't be folded into a row that is at event %s"
                            .formatted(sequenceNumber, aggregateId, lastSequenceNumber));
        }
    }

    /** The same as it was before the first event, to be folded anew. */
    public Row<R> emptied(R empty) {
        return new Row<>(aggregateId, isThere, 0, empty);
    }
}
