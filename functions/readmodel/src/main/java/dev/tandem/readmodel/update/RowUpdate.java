package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.UnreadableRowException;
import dev.tandem.readmodel.internal.LeftOut;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.roundtrip.RoundTripRowStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one routine that brings events into rows, within a transaction: lock the rows, see which
 * events are due, fold them, save what changed. A batch, catching up, a redrive and a rebuild
 * differ in what is {@linkplain Due due}.
 */
record RowUpdate<R, E>(RowStore<R> rows, RowFold<R, E> fold) {

    /** The same where the event log is out of reach, and is not asked. */
    RowUpdate<R, E> withoutLog(OutOfReach away) {
        return new RowUpdate<>(
                rows, new RowFold<>(fold.fold(), LoggedEvents.outOfReach(away), fold.isPure()));
    }

    /**
     * Brings what is due into the rows.
     *
     * @return how far each is, in the order of their ids
     * @throws RuntimeException why it could not be done: nothing of the transaction may stay
     */
    List<Reached> apply(SortedMap<String, Due<E>> due) {
        return save(folded(due, () -> rows.lock(DueByAggregate.ids(due))));
    }

    /**
     * The same without those that are left out.
     *
     * @param first begins the transaction, and gets the question and the locks of all
     */
    List<Reached> apply(SortedMap<String, Due<E>> due, RoundTrip first, LeftOut leftOut) {
        var ids = DueByAggregate.ids(due);
        Supplier<Set<String>> left = leftOut.among(ids, first);
        Supplier<Map<String, Row<R>>> locked =
                RoundTripRowStore.of(rows, first.jdbc()).lock(ids, first);
        first.run();
        return save(folded(DueByAggregate.without(left.get(), due), locked));
    }

    private List<Reached> save(List<FoldedRow<R>> folded) {
        save(folded.stream().flatMap(FoldedRow::before));
        save(folded.stream().map(FoldedRow::change).filter(RowChange::isChange));
        List<Row<R>> anew = folded.stream().filter(FoldedRow::isAnew).map(FoldedRow::now).toList();
        if (!anew.isEmpty()) {
            rows.madeAnew(anew);
        }
        return folded.stream().map(FoldedRow::reached).toList();
    }

    private void save(Stream<RowChange<R>> changes) {
        List<RowChange<R>> all = changes.toList();
        if (!all.isEmpty()) {
            try {
                rows.save(all);
            } catch (RuntimeException e) {
                throw RefusedValue.named(all, e);
            }
        }
    }

    private List<FoldedRow<R>> folded(
            SortedMap<String, Due<E>> due, Supplier<Map<String, Row<R>>> lock) {
        try {
            Map<String, Row<R>> locked = lock.get();
            return fold.of(
                    due.entrySet().stream()
                            .map(entry ->
                                    new LockedRow<>(
                                            Optional.ofNullable(locked.get(entry.getKey()))
                                                    .orElseGet(() -> fold.first(entry.getKey())),
                                            entry.getValue()))
                            .toList());
        } catch (UnreadableRowException e) {
            Due<E> own = due.get(e.aggregateId());
            // with others it is tried again alone
            if (due.size() > 1 || own == null || !fold.isPure()) {
                throw e;
            }
            return fold.of(List.of(anew(e, own)));
        }
    }

    /** All that one has to know of the old row is its lock and its number. */
    private LockedRow<R, E> anew(UnreadableRowException unreadable, Due<E> due) {
        Row<R> read =
                Row.there(
                        unreadable.aggregateId(),
                        unreadable.lastSequenceNumber(),
                        fold.first(unreadable.aggregateId()).value());
        return new LockedRow<>(read, due.readsNothing() ? due : due.fromTheBeginning());
    }
}
