package dev.tandem.readmodel.update;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.UnreadableRowException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one routine that brings events into rows, within a transaction: lock the rows, see which
 * events are due, fold them, save what changed. A batch, catching up, a redrive and a rebuild
 * differ in what is {@linkplain Due due}.
 */
record RowUpdate<R, E>(RowStore<R> rows, RowFold<R, E> fold) {

    /**
     * Brings what is due into the rows.
     *
     * @return how far each is, in the order of their ids
     * @throws RuntimeException why it could not be done: nothing of the transaction may stay
     */
    List<Reached> apply(SortedMap<String, Due<E>> due) {
        List<FoldedRow<R>> folded = folded(due);
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
            rows.save(all);
        }
    }

    private List<FoldedRow<R>> folded(SortedMap<String, Due<E>> due) {
        try {
            Map<String, Row<R>> locked =
                    rows.lock(Collections.unmodifiableSortedSet(new TreeSet<>(due.keySet())));
            return fold.of(
                    due.entrySet().stream()
                            .map(entry ->
                                    new LockedRow<>(
                                            Optional.ofNullable(locked.get(entry.getKey()))
                                                    .orElseGet(() -> fold.first(entry.getKey())),
                                            entry.getValue()))
                            .toList());
        } catch (UnreadableRowException e) {
            // with others it is tried again alone
            if (due.size() > 1 || !fold.isPure()) {
                throw e;
            }
            return fold.of(List.of(anew(e, due.firstEntry().getValue())));
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
