package dev.tandem.readmodel.definition;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.EventHistory;

import java.util.function.Consumer;

/**
 * All that one says about a read model whose projection writes by itself. It is kept up to date,
 * parked and redriven like any other; it has neither an audit nor a rebuild, since nobody can tell
 * from its events what the projection has written. Prefer a {@link ReadModelDefinition} where the
 * rows of an aggregate are its own.
 *
 * @param <E> the events
 * @param name names it among the read models of a database, snake_case, such as {@code sales}; of
 *     several kinds of aggregate that write into one table each has one of another name
 * @param events what happened
 * @param write writes what an event means, in the transaction under way; called in order, each
 *     event once for each transaction that commits
 */
public record SelfWritingDefinition<E>(
        String name, EventHistory<E> events, Consumer<? super StreamEvent<E>> write) {}
