package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.jspecify.annotations.Nullable;

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
            folded = allOf(folded, event);
        }
        return folded;
    }

    /** One mostly; none or several where the recorded event was replaced. */
    private Row<R> allOf(Row<R> row, StreamEvent<E> event) {
        R empty = projection.empty(row.aggregateId());
        R value = row.value();
        boolean isGone = row.isGone();
        for (StreamEvent<E> part : event.each()) {
            @Nullable R next = after(value, part);
            // an event that means nothing here makes no row
            isGone = next == null || (isGone && next.equals(empty));
            value = next == null ? empty : next;
        }
        R folded = value;
        return isGone
                ? row.takenAway(event.sequenceNumber(), empty)
                : row.next(event.sequenceNumber(), _ -> folded);
    }

    private @Nullable R after(R value, StreamEvent<E> event) {
        try (var _ = LogContext.of(event)) {
            @Nullable R next = projection.after(value, event);
            if (next == null && !projection.takesRowsAway()) {
                throw new IllegalStateException(
                        "it answered null and says that it takes no rows away");
            }
            return next;
        } catch (RuntimeException e) {
            throw new FailureException(DatabaseFailure.at(event, e));
        }
    }
}
