package dev.tandem.readmodel.selfwriting;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;

import java.util.function.Consumer;

/**
 * A projection that writes by itself, in the transaction under way: into a table that many
 * aggregates share for instance, or with statements that no row store has. It is no fold: nobody
 * can tell from its events what it has written, so that there is neither an audit nor a rebuild of
 * its read model.
 *
 * @param <E> the events
 * @param write writes what an event means; called in order, each event once for each transaction
 *     that commits
 */
public record SelfWritingProjection<E>(Consumer<? super StreamEvent<E>> write)
        implements Projection<Written, E> {

    @Override
    public Written empty(String aggregateId) {
        return new Written();
    }

    @Override
    public boolean takesRowsAway() {
        return false;
    }

    @Override
    public Written after(Written before, StreamEvent<E> event) {
        write.accept(event);
        return before;
    }
}
