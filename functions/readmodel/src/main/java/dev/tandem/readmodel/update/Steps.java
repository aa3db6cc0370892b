package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Takes an aggregate forward event by event.
 *
 * @param lastSequenceNumber where an aggregate is in the read model
 * @param step applies one event in a transaction of its own
 */
record Steps<E>(
        EventLog<E> log, ToLongFunction<String> lastSequenceNumber, Consumer<StreamEvent<E>> step) {

    Optional<Poison> toPoison(String aggregateId) {
        long last = lastSequenceNumber.applyAsLong(aggregateId);
        try {
            return through(read(aggregateId, last, Long.MAX_VALUE));
        } catch (UnreadableEventException e) {
            long unreadable = e.sequenceNumber();
            return through(read(aggregateId, last, unreadable - 1))
                    .or(() -> Optional.of(new Poison(unreadable, e)));
        }
    }

    private List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        return LogOutOfReachException.orEvents(
                aggregateId, () -> log.read(aggregateId, after, upTo));
    }

    private Optional<Poison> through(List<StreamEvent<E>> events) {
        for (StreamEvent<E> event : events) {
            try {
                step.accept(event);
            } catch (RuntimeException e) {
                if (!AggregateFault.isBehind(e)) {
                    throw e;
                }
                return Optional.of(new Poison(at(event, e), e));
            }
        }
        return Optional.empty();
    }

    private static long at(StreamEvent<?> event, RuntimeException thrown) {
        return Causes.first(HoleInLogException.class, thrown)
                .map(HoleInLogException::missing)
                .orElse(event.sequenceNumber());
    }
}
