package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.observe.log.LogContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One pass over the events of some aggregates, in one transaction, and what it did. A pass that is
 * rolled back is thrown away.
 */
final class Pass<E> {

    private final Consumer<? super StreamEvent<E>> projection;
    private final EventLog<E> log;
    private final List<Instant> createdAt = new ArrayList<>();
    private int healed;
    private int skipped;

    Pass(Consumer<? super StreamEvent<E>> projection, EventLog<E> log) {
        this.projection = projection;
        this.log = log;
    }

    /** Takes an aggregate through its events of the batch. */
    ReadModel.Advance through(Batch<E> batch) {
        return (aggregateId, lastSequenceNumber) -> {
            long reached = lastSequenceNumber;
            for (StreamEvent<E> event : batch.eventsOf(aggregateId)) {
                reached = take(event, reached);
            }
            return reached;
        };
    }

    /** Takes an aggregate to the end of its event log. */
    long toTheEnd(String aggregateId, long lastSequenceNumber) {
        return heal(aggregateId, lastSequenceNumber);
    }

    BatchReport report(int redone) {
        return new BatchReport(createdAt.size(), healed, skipped, redone, Map.of(), createdAt);
    }

    private long take(StreamEvent<E> event, long reached) {
        long number = event.sequenceNumber();
        if (number <= reached) {
            skipped++;
            return reached;
        }
        if (number == reached + 1) {
            apply(event);
            return number;
        }
        long end = heal(event.aggregateId(), reached);
        if (end < number) {
            throw HoleInLogException.endsTooSoon(event.aggregateId(), end, number);
        }
        return end;
    }

    private long heal(String aggregateId, long lastSequenceNumber) {
        long reached = lastSequenceNumber;
        for (StreamEvent<E> event :
                LogOutOfReachException.orEvents(
                        aggregateId, () -> log.readAfter(aggregateId, lastSequenceNumber))) {
            if (event.sequenceNumber() != reached + 1) {
                throw HoleInLogException.jumps(aggregateId, reached + 1, event.sequenceNumber());
            }
            apply(event);
            reached = event.sequenceNumber();
            healed++;
        }
        return reached;
    }

    private void apply(StreamEvent<E> event) {
        try (var _ = LogContext.of(event)) {
            projection.accept(event);
        } catch (RuntimeException e) {
            throw new ProjectionFailedException(event, e);
        }
        createdAt.add(event.createdAt());
    }
}
