package dev.tandem.readmodel.definition;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.schema.Migration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All that one says about a read model of one kind of aggregate.
 *
 * @param <R> what one aggregate has in it
 * @param <E> the events
 * @param name names it among the read models of a database, snake_case, such as {@code cart}
 * @param events what happened
 * @param rows where its rows are
 * @param projection what an event means for a row
 * @param besideOrNull how it is rebuilt beside the live tables; null if it can't be
 */
public record ReadModelDefinition<R, E>(
        String name,
        EventHistory<E> events,
        RowStore<R> rows,
        Projection<R, E> projection,
        @Nullable Beside besideOrNull) {

    /**
     * The tables that are made a second time for a rebuild, in the schema {@code <name>_rebuild}.
     *
     * @param tables all of the read model, and of no other
     * @param migration makes them
     */
    public record Beside(ReadModelTables tables, Migration migration) {}

    /** One that is rebuilt in place only. */
    public ReadModelDefinition(
            String name, EventHistory<E> events, RowStore<R> rows, Projection<R, E> projection) {
        this(name, events, rows, projection, null);
    }

    /**
     * The same, with the projection in two parts.
     *
     * @param empty the row before the first event, of an aggregate's id
     * @param after the row after an event, pure
     */
    public static <R, E> ReadModelDefinition<R, E> folding(
            String name,
            EventHistory<E> events,
            RowStore<R> rows,
            Function<String, R> empty,
            BiFunction<? super R, StreamEvent<E>, ? extends R> after) {
        return new ReadModelDefinition<>(name, events, rows, Projection.of(empty, after));
    }

    /** The same, and it can be rebuilt beside the live tables, blue-green. */
    public ReadModelDefinition<R, E> rebuiltBeside(ReadModelTables tables, Migration migration) {
        return new ReadModelDefinition<>(
                name, events, rows, projection, new Beside(tables, migration));
    }

    Optional<Beside> beside() {
        return Optional.ofNullable(besideOrNull);
    }
}
