package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;

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
        EventFold<R, E> each = new EventFold<>(projection);
        Row<R> folded = row;
        for (StreamEvent<E> event : events) {
            folded = each.after(folded, event);
        }
        return folded;
    }
}
