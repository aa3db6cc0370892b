package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.failure.DatabaseFailure;

/**
 * What a projection makes of events: the same for a batch, a rebuild and an audit.
 *
 * @param projection what one event makes of a row
 */
public record Fold<R, E>(Projection<R, E> projection) {

    /** The row that comes before an aggregate's first event. */
    public Row<R> first(String aggregateId) {
        return Row.absent(aggregateId, projection.empty(aggregateId));
    }

    /**
     * The row after these events.
     *
     * @param events the next ones, in order
     * @throws FailureException if the projection fails at one of them
     * @throws IllegalStateException if they are not the next ones
     */
    public Row<R> after(Row<R> row, Iterable<StreamEvent<E>> events) {
        Row<R> folded = row;
        for (StreamEvent<E> event : events) {
            folded = folded.next(event.sequenceNumber(), value -> allOf(value, event));
        }
        return folded;
    }

    /** One mostly; none or several where the recorded event was replaced. */
    private R allOf(R value, StreamEvent<E> event) {
        R folded = value;
        for (StreamEvent<E> part : event.each()) {
            folded = after(folded, part);
        }
        return folded;
    }

    private R after(R value, StreamEvent<E> event) {
        try (var _ = LogContext.of(event)) {
            return projection.after(value, event);
        } catch (RuntimeException e) {
            throw new FailureException(DatabaseFailure.at(event, e));
        }
    }
}
