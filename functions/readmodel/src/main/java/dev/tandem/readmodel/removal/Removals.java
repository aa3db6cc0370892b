package dev.tandem.readmodel.removal;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Notes which rows changes take away, and which they bring back. */
record Removals<R>(RemovalTable removed) {

    /**
     * Notes it.
     *
     * @throws StaleRowException if another updater was faster
     */
    void note(List<RowChange<R>> changes) {
        Map<String, Long> gone = numbers(changes, change -> change.now().isGone(), RowChange::now);
        if (!gone.isEmpty()) {
            removed.put(gone);
        }
        checkNotGone(changes);
        back(changes);
    }

    /** Another updater may have made one and taken it away since it was looked for. */
    private void checkNotGone(List<RowChange<R>> changes) {
        List<RowChange<R>> first =
                changes.stream()
                        .filter(RowChange::isNew)
                        .filter(change -> change.read().lastSequenceNumber() == 0)
                        .toList();
        Set<String> gone =
                removed.numbers(first.stream().map(RowChange::aggregateId).toList()).keySet();
        throwIfStale(first, change -> gone.contains(change.aggregateId()));
    }

    /** Those that an event makes again, or that have no event at all. */
    private void back(List<RowChange<R>> changes) {
        Predicate<RowChange<R>> isBack = change -> change.read().isGone() && !change.now().isGone();
        Map<String, Long> numbers = numbers(changes, isBack, RowChange::read);
        if (!numbers.isEmpty()) {
            Set<String> deleted = removed.delete(numbers);
            throwIfStale(
                    changes,
                    change -> isBack.test(change) && !deleted.contains(change.aggregateId()));
        }
    }

    private void throwIfStale(List<RowChange<R>> changes, Predicate<RowChange<R>> isStale) {
        changes.stream()
                .filter(isStale)
                .findFirst()
                .ifPresent(change -> {
                    throw new StaleRowException(change);
                });
    }

    private Map<String, Long> numbers(
            List<RowChange<R>> changes,
            Predicate<RowChange<R>> which,
            Function<RowChange<R>, Row<R>> side) {
        return changes.stream()
                .filter(which)
                .collect(
                        toMap(
                                RowChange::aggregateId,
                                change -> side.apply(change).lastSequenceNumber()));
    }
}
