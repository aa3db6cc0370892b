package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;
import dev.tandem.core.store.Versioned;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.Fold;

import java.util.List;
import java.util.Optional;

/**
 * Compares an aggregate's state and rows with what its events make of them.
 *
 * @param id the aggregate
 * @param unbroken its events up to the first that is missing
 */
record HistoryAudit<S, E, R>(
        AuditedAggregate<S, E, R> audited, String id, List<StreamEvent<E>> unbroken) {

    static <S, E, R> HistoryAudit<S, E, R> of(
            AuditedAggregate<S, E, R> audited, String id, List<StreamEvent<E>> events) {
        int next = 0;
        while (next < events.size() && events.get(next).sequenceNumber() == next + 1) {
            next++;
        }
        return new HistoryAudit<>(audited, id, events.subList(0, next));
    }

    /** The first event that is missing among these. */
    Optional<Finding> hole(List<StreamEvent<E>> events) {
        int last = unbroken.size();
        return last == events.size()
                ? Optional.empty()
                : found(
                        Kind.HOLE,
                        "event %s is missing, event %s is there"
                                .formatted(last + 1, events.get(last).sequenceNumber()));
    }

    Optional<Finding> state(SeenState<S> seen) {
        return seen.lackingEvents().isPresent()
                ? found(Kind.HOLE, seen.lackingEvents().get())
                : state(seen.state());
    }

    private Optional<Finding> state(Optional<Versioned<S>> state) {
        if (state.isEmpty()) {
            return unbroken.isEmpty()
                    ? Optional.empty()
                    : found(Kind.STATE_DRIFT, "no state, but %s events".formatted(unbroken.size()));
        }
        long version = state.get().version();
        if (version != unbroken.size()) {
            return found(
                    version > unbroken.size() ? Kind.HOLE : Kind.STATE_DRIFT,
                    "the state is at version %s, the events end at %s"
                            .formatted(version, unbroken.size()));
        }
        S folded =
                audited.decider()
                        .fold(
                                audited.decider().initialState(),
                                unbroken.stream()
                                        .flatMap(event -> event.events().stream())
                                        .toList());
        return Difference.first(folded, state.get().state())
                .flatMap(field ->
                        found(
                                Kind.STATE_DRIFT,
                                "%s differs at version %s".formatted(field, version)));
    }

    Optional<Finding> row(Row<R> row) {
        long last = row.lastSequenceNumber();
        if (last > unbroken.size()) {
            return found(
                    Kind.HOLE,
                    "the rows are at event %s, the events end at %s"
                            .formatted(last, unbroken.size()));
        }
        Fold<R, E> fold = new Fold<>(audited.projection());
        Row<R> expected = fold.after(fold.first(id), unbroken.subList(0, (int) last));
        if (expected.isGone() != row.isGone()) {
            return found(
                    Kind.ROW_DRIFT,
                    row.isGone()
                            ? "there are no rows at event %s".formatted(last)
                            : "rows are there that event %s takes away".formatted(last));
        }
        return Difference.first(expected.value(), row.value())
                .flatMap(field ->
                        found(Kind.ROW_DRIFT, "%s differs at event %s".formatted(field, last)));
    }

    private Optional<Finding> found(Kind kind, String detail) {
        return Optional.of(Finding.of(id, kind, detail));
    }
}
