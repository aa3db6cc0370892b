package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;

import java.util.ArrayList;
import java.util.List;

/**
 * The events that come next for a row, without a hole: out of what was delivered, and where one
 * before it is missing, out of the event log, to its end.
 *
 * @param events to be folded, in order
 * @param healed how many of them came from the event log
 * @param skipped how many delivered ones the row holds already when their turn comes
 */
record DueEvents<E>(List<StreamEvent<E>> events, int healed, int skipped) {

    /**
     * What follows upon an event.
     *
     * @param last the last event in the row
     * @throws FailureException if the log lacks an event, has one that can't be read, or is out of
     *     reach
     */
    static <E> DueEvents<E> after(String aggregateId, long last, Due<E> due, LoggedEvents<E> log) {
        List<StreamEvent<E>> events = new ArrayList<>();
        int healed = 0;
        int skipped = 0;
        for (StreamEvent<E> event : due.delivered()) {
            long next = last + events.size() + 1;
            if (event.sequenceNumber() < next) {
                skipped++;
            } else if (event.sequenceNumber() == next) {
                events.add(event);
            } else {
                healed += addAll(log.read(aggregateId, next - 1, Long.MAX_VALUE), next, events);
                checkReached(event, last + events.size());
            }
        }
        long reached = last + events.size();
        if (reached < due.readTo()) {
            healed += addAll(log.read(aggregateId, reached, due.readTo()), reached + 1, events);
        }
        return new DueEvents<>(List.copyOf(events), healed, skipped);
    }

    private static <E> int addAll(
            List<StreamEvent<E>> logged, long first, List<StreamEvent<E>> events) {
        for (int i = 0; i < logged.size(); i++) {
            checkNext(logged.get(i), first + i);
        }
        events.addAll(logged);
        return logged.size();
    }

    private static void checkNext(StreamEvent<?> found, long due) {
        if (found.sequenceNumber() != due) {
            throw hole(
                    due,
                    "the event log of %s has event %s where event %s was due: restore what is missing, then deliver again"
                            .formatted(found.aggregateId(), found.sequenceNumber(), due));
        }
    }

    private static void checkReached(StreamEvent<?> delivered, long end) {
        if (end < delivered.sequenceNumber()) {
            throw hole(
                    end + 1,
                    "the event log of %s ends at event %s, but event %s was delivered: is it the log of the same stream, and is it read consistently?"
                            .formatted(delivered.aggregateId(), end, delivered.sequenceNumber()));
        }
    }

    private static FailureException hole(long missing, String text) {
        return new FailureException(Fault.at(missing, FaultReason.HOLE_IN_LOG, text));
    }
}
