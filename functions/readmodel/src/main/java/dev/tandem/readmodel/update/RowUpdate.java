package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The one routine that brings events into rows, within a transaction: lock the rows, see which
 * events are due, fold them, save what changed. A batch, catching up, a redrive and a rebuild
 * differ in what is {@linkplain Due due}.
 */
record RowUpdate<R, E>(RowStore<R> rows, Fold<R, E> fold, LoggedEvents<E> log) {

    /**
     * Brings what is due into the rows.
     *
     * @return how far each is, in the order of their ids
     * @throws RuntimeException why it could not be done: nothing of the transaction may stay
     */
    List<Reached> apply(SortedMap<String, Due<E>> due) {
        Map<String, Row<R>> locked =
                rows.lock(Collections.unmodifiableSortedSet(new TreeSet<>(due.keySet())));
        List<Folded<R>> folded =
                due.entrySet().stream()
                        .map(entry ->
                                fold(
                                        Optional.ofNullable(locked.get(entry.getKey()))
                                                .orElseGet(() -> fold.first(entry.getKey())),
                                        entry.getValue()))
                        .toList();
        List<RowChange<R>> changes =
                folded.stream().map(Folded::change).filter(RowChange::isChange).toList();
        if (!changes.isEmpty()) {
            rows.save(changes);
        }
        return folded.stream().map(Folded::reached).toList();
    }

    private record Folded<R>(RowChange<R> change, Reached reached) {}

    private Folded<R> fold(Row<R> read, Due<E> due) {
        Row<R> from = due.fromEmpty() ? read.emptied(fold.first(read.aggregateId()).value()) : read;
        DueEvents<E> next =
                DueEvents.after(read.aggregateId(), from.lastSequenceNumber(), due, log);
        Row<R> now = fold.after(from, next.events());
        if (read.isThere() && now.lastSequenceNumber() == 0 && !due.mayGo()) {
            throw nothingOf(read);
        }
        return new Folded<>(new RowChange<>(read, now), Reached.by(next, now.lastSequenceNumber()));
    }

    private static FailureException nothingOf(Row<?> read) {
        return new FailureException(
                Fault.at(
                        1,
                        FaultReason.HOLE_IN_LOG,
                        "the event log has nothing of %s, whose row is at event %s"
                                .formatted(read.aggregateId(), read.lastSequenceNumber())));
    }
}
