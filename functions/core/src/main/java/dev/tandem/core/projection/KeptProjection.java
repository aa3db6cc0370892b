package dev.tandem.core.projection;

import dev.tandem.core.event.StreamEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/**
 * A projection whose rows are as they come back from where they are kept.
 *
 * @param exact what events mean
 * @param kept {@link RowStore#kept}
 */
record KeptProjection<R, E>(Projection<R, E> exact, UnaryOperator<R> kept)
        implements Projection<R, E> {

    @Override
    public R empty(String aggregateId) {
        return kept.apply(exact.empty(aggregateId));
    }

    @Override
    public @Nullable R after(R row, StreamEvent<E> event) {
        @Nullable R next = exact.after(row, event);
        return next == null ? null : kept.apply(next);
    }

    @Override
    public boolean takesRowsAway() {
        return exact.takesRowsAway();
    }
}
