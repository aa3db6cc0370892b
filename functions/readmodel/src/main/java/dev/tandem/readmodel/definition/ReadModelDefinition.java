package dev.tandem.readmodel.definition;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.row.RowBuffer;
import dev.tandem.readmodel.schema.Migration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All that one says about a read model of one kind of aggregate.
 *
 * @param <R> the rows
 * @param <E> the events
 * @param name names it among the read models of a database, snake_case, such as {@code cart}
 * @param events what happened
 * @param rows where its rows are
 * @param projection what an event means for rows, over the buffer that it is given
 * @param shown what of a loaded row the projection has made: without what the row store adds, a
 *     sequence number for instance; auditing compares that
 * @param besideOrNull how it is rebuilt beside the live tables; null if it can't be
 */
public record ReadModelDefinition<R, E>(
        String name,
        EventHistory<E> events,
        RowStore<R> rows,
        Function<RowBuffer<R>, ? extends Consumer<? super StreamEvent<E>>> projection,
        UnaryOperator<R> shown,
        @Nullable Beside besideOrNull) {

    /**
     * The tables that are made a second time for a rebuild, in the schema {@code <name>_rebuild}.
     *
     * @param tables all of the read model, and of no other
     * @param migration makes them
     */
    public record Beside(ReadModelTables tables, Migration migration) {}

    /** Whose rows are compared as they are loaded, and which is rebuilt in place only. */
    public ReadModelDefinition(
            String name,
            EventHistory<E> events,
            RowStore<R> rows,
            Function<RowBuffer<R>, ? extends Consumer<? super StreamEvent<E>>> projection) {
        this(name, events, rows, projection, UnaryOperator.identity(), null);
    }

    /**
     * Whose projection is a fold: each event makes the next row of the one before.
     *
     * @param name names the read model
     * @param events what happened
     * @param rows where its rows are
     * @param empty the row before the first event, of an aggregate's id
     * @param fold the row after an event, pure
     */
    public static <R, E> ReadModelDefinition<R, E> folding(
            String name,
            EventHistory<E> events,
            RowStore<R> rows,
            Function<String, R> empty,
            BiFunction<? super R, StreamEvent<E>, R> fold) {
        return new ReadModelDefinition<>(
                name,
                events,
                rows,
                buffer ->
                        event ->
                                buffer.fold(
                                        event,
                                        () -> empty.apply(event.aggregateId()),
                                        row -> fold.apply(row, event)));
    }

    /** The same, with rows compared after this. */
    public ReadModelDefinition<R, E> shown(UnaryOperator<R> other) {
        return new ReadModelDefinition<>(name, events, rows, projection, other, besideOrNull);
    }

    /** The same, and it can be rebuilt beside the live tables, blue-green. */
    public ReadModelDefinition<R, E> rebuiltBeside(ReadModelTables tables, Migration migration) {
        return new ReadModelDefinition<>(
                name, events, rows, projection, shown, new Beside(tables, migration));
    }

    Optional<Beside> beside() {
        return Optional.ofNullable(besideOrNull);
    }
}
