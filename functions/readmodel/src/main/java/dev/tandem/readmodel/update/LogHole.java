package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.Row;

/** What the event log of an aggregate lacks. */
final class LogHole {

    private LogHole() {}

    static FailureException before(StreamEvent<?> found, long due) {
        return at(
                due,
                "the event log of %s has event %s where event %s was due: restore what is missing, then deliver again"
                        .formatted(found.aggregateId(), found.sequenceNumber(), due));
    }

    static FailureException behind(long end, StreamEvent<?> delivered) {
        return at(
                end + 1,
                "the event log of %s ends at event %s, but event %s was delivered: is it the log of the same stream, and is it read consistently?"
                        .formatted(delivered.aggregateId(), end, delivered.sequenceNumber()));
    }

    static FailureException nothingOf(Row<?> row) {
        return at(
                1,
                "the event log has nothing of %s, whose row is at event %s"
                        .formatted(row.aggregateId(), row.lastSequenceNumber()));
    }

    private static FailureException at(long missing, String text) {
        return new FailureException(Fault.at(missing, FaultReason.HOLE_IN_LOG, text));
    }
}
