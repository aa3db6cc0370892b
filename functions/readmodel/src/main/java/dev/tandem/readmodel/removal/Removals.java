package dev.tandem.readmodel.removal;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Notes which rows changes take away, and which they bring back. */
record Removals<R>(RemovalTable removed) {

    /**
     * Adds what notes it.
     *
     * @return throws a {@link StaleRowException} if another updater was faster; to be run once the
     *     trip has
     */
    Runnable note(List<RowChange<R>> changes, RoundTrip trip) {
        Map<String, Long> gone = numbers(changes, change -> change.now().isGone(), RowChange::now);
        if (!gone.isEmpty()) {
            removed.put(gone, trip);
        }
        Runnable notGone = notGone(changes, trip);
        Runnable back = back(changes, trip);
        return () -> {
            notGone.run();
            back.run();
        };
    }

    /** Another updater may have made one and taken it away since it was looked for. */
    private Runnable notGone(List<RowChange<R>> changes, RoundTrip trip) {
        List<RowChange<R>> first =
                changes.stream()
                        .filter(RowChange::isNew)
                        .filter(change -> change.read().lastSequenceNumber() == 0)
                        .toList();
        Map<String, Long> gone =
                removed.numbers(first.stream().map(RowChange::aggregateId).toList(), trip);
        return () -> throwIfStale(first, change -> gone.containsKey(change.aggregateId()));
    }

    /** Those that an event makes again, or that have no event at all. */
    private Runnable back(List<RowChange<R>> changes, RoundTrip trip) {
        Predicate<RowChange<R>> isBack = change -> change.read().isGone() && !change.now().isGone();
        Map<String, Long> numbers = numbers(changes, isBack, RowChange::read);
        if (numbers.isEmpty()) {
            return () -> {};
        }
        Set<String> deleted = removed.delete(numbers, trip);
        return () ->
                throwIfStale(
                        changes,
                        change -> isBack.test(change) && !deleted.contains(change.aggregateId()));
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
