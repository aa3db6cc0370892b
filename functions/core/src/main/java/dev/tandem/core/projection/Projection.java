package dev.tandem.core.projection;

import dev.tandem.core.event.StreamEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What events mean for a row: a fold. Pure: it must not call out, draw random numbers or read a
 * clock, since the same events are folded again by a rebuild and an audit.
 *
 * @param <R> all that one aggregate has in the read model, immutable and without a sequence number
 * @param <E> the events
 */
public interface Projection<R, E> {

    /** The row before the first event. */
    R empty(String aggregateId);

    /**
     * The row after an event; the same one where the event means nothing here. Null takes the row
     * away: the read model has none until an event makes one again, of what was there before the
     * first event.
     *
     * @throws RuntimeException if the event can't follow upon that row: it is a fault of the
     *     aggregate, at this event
     */
    @Nullable R after(R row, StreamEvent<E> event);

    /**
     * Whether it may answer null. One that says no saves two statements for a batch with new rows,
     * which look for what was taken away; its null is a fault.
     */
    default boolean takesRowsAway() {
        return true;
    }

    /**
     * The same, whose rows are as they come back from where they are kept: what an event is folded
     * into is the same within a batch and behind it, in a rebuild and in an audit.
     *
     * @param kept {@link RowStore#kept}
     */
    default Projection<R, E> keptAs(UnaryOperator<R> kept) {
        return new KeptProjection<>(this, kept);
    }

    /** The one of these two. */
    static <R, E> Projection<R, E> of(
            Function<String, R> empty,
            BiFunction<? super R, StreamEvent<E>, ? extends @Nullable R> after) {
        return new Projection<>() {
            @Override
            public R empty(String aggregateId) {
                return empty.apply(aggregateId);
            }

            @Override
            public @Nullable R after(R row, StreamEvent<E> event) {
                return after.apply(row, event);
            }
        };
    }
}
