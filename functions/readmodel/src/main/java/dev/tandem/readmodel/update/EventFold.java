package dev.tandem.readmodel.update;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;

import org.jspecify.annotations.Nullable;

/** What a recorded event makes of a row. */
record EventFold<R, E>(Projection<R, E> projection) {

    /** It is one event mostly; none or several where the recorded one was replaced. */
    Row<R> after(Row<R> row, StreamEvent<E> event) {
        R empty = projection.empty(row.aggregateId());
        R value = row.value();
        boolean isGone = row.isGone();
        for (StreamEvent<E> part : event.each()) {
            @Nullable R next = new ProjectionCall<>(projection).after(value, part);
            // an event that means nothing here makes no row
            isGone = next == null || (isGone && isSame(next, empty));
            value = next == null ? empty : next;
        }
        R folded = value;
        return isGone
                ? row.takenAway(event.sequenceNumber(), empty)
                : row.next(event.sequenceNumber(), _ -> folded);
    }

    /** A row's own equals may leave something out. */
    private static boolean isSame(Object row, Object empty) {
        return row.equals(empty) && Difference.first(row, empty).isEmpty();
    }
}
