package dev.tandem.readmodel.definition;

import dev.tandem.core.decider.FoldFingerprint;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.row.SummedRows;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that one says about a read model of one kind of aggregate.
 *
 * @param <R> what one aggregate has in it
 * @param <E> the events
 * @param name names it among the read models of a database, snake_case, such as {@code cart}
 * @param events what happened
 * @param rows where its rows are
 * @param projection what an event means for a row
 * @param fingerprint names the code that folds: a rebuild that other code has begun is not gone on
 *     with
 * @param tablesOrNull the tables that a rebuild may make a second time; null if it may not
 */
public record ReadModelDefinition<R, E>(
        String name,
        EventHistory<E> events,
        RowStore<R> rows,
        Projection<R, E> projection,
        Supplier<String> fingerprint,
        @Nullable ReadModelTables tablesOrNull) {

    /** One that is rebuilt in place only. */
    public ReadModelDefinition(
            String name, EventHistory<E> events, RowStore<R> rows, Projection<R, E> projection) {
        this(name, events, rows, projection, () -> FoldFingerprint.of(List.of(projection)), null);
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
        return new ReadModelDefinition<>(
                name,
                events,
                rows,
                Projection.of(empty, after),
                () -> FoldFingerprint.of(List.of(after, empty)),
                null);
    }

    /**
     * The same, and it can be rebuilt beside the live tables, blue-green.
     *
     * @param tables all of the read model, and of no other
     * @throws IllegalArgumentException if its rows are parts of sums, which one kind of aggregate
     *     alone can't make
     */
    public ReadModelDefinition<R, E> rebuiltBeside(ReadModelTables tables) {
        if (rows instanceof SummedRows<?, ?>) {
            throw new IllegalArgumentException(
                    "the rows of %s are parts of sums that others share: they are rebuilt in place only"
                            .formatted(name));
        }
        return new ReadModelDefinition<>(name, events, rows, projection, fingerprint, tables);
    }

    /**
     * The same, and its code is named by hand: for a projection that has no class file, such as a
     * proxy, or whose code lies in other packages too.
     *
     * @param name another one for each release that folds otherwise
     */
    public ReadModelDefinition<R, E> withFingerprint(String name) {
        return new ReadModelDefinition<>(
                this.name, events, rows, projection, () -> name, tablesOrNull);
    }

    Optional<ReadModelTables> tables() {
        return Optional.ofNullable(tablesOrNull);
    }
}
