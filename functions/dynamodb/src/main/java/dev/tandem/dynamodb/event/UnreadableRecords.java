package dev.tandem.dynamodb.event;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;

/**
 * The records of one aggregate that can't be read.
 *
 * @param first the first event among them: what precedes it can be handed over
 * @param last the last one: the aggregate's rows must be at least that far
 */
record UnreadableRecords(long first, Fault last) {

    static UnreadableRecords of(Fault fault) {
        return new UnreadableRecords(number(fault), fault);
    }

    UnreadableRecords and(UnreadableRecords more) {
        return new UnreadableRecords(
                Math.min(first, more.first), last.isAfter(number(more.last)) ? last : more.last);
    }

    boolean areBehind(StreamEvent<?> event) {
        return event.sequenceNumber() < first;
    }

    private static long number(Fault fault) {
        return fault.sequenceNumber().orElse(0);
    }
}
