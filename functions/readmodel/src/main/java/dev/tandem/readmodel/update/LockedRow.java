package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;

import java.util.List;
import java.util.Optional;

/**
 * A row that is locked, and what is due for it.
 *
 * @param read as it was locked
 */
record LockedRow<R, E>(Row<R> read, Due<E> due) {

    /** Whether a first event is delivered where there is a row. */
    boolean isBegunAgain() {
        return read.lastSequenceNumber() != 0
                && due.delivered().stream().anyMatch(event -> event.sequenceNumber() == 1);
    }

    /** Whether two first events are delivered that differ: those of two that had the same id. */
    boolean isOfTwoLives() {
        List<StreamEvent<E>> first =
                due.delivered().stream().filter(event -> event.sequenceNumber() == 1).toList();
        // no hash: that of a record is linked when it is first asked for, in a cold start
        return first.stream().skip(1).anyMatch(event -> !event.equals(first.getFirst()));
    }

    /** All that the event log has. */
    LogRange whole() {
        return new LogRange(read.aggregateId(), 0, Long.MAX_VALUE);
    }

    /** What the row holds, as far as it is known from the event log. */
    LogRange sameAsRead() {
        return new LogRange(read.aggregateId(), 0, read.lastSequenceNumber());
    }

    /** What it takes of the event log to go on from the row, as far as one sees without it. */
    Optional<LogRange> lacking() {
        long last = due.fromEmpty() ? 0 : read.lastSequenceNumber();
        for (StreamEvent<E> event : due.delivered()) {
            if (event.sequenceNumber() > last + 1) {
                return Optional.of(new LogRange(read.aggregateId(), last, Long.MAX_VALUE));
            }
            last = Math.max(last, event.sequenceNumber());
        }
        return due.readTo() > last
                ? Optional.of(new LogRange(read.aggregateId(), last, due.readTo()))
                : Optional.empty();
    }
}
