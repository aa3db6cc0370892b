package dev.tandem.readmodel.audit;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.Fold;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares an aggregate's state and rows with its events.
 *
 * @param id the aggregate
 * @param events all of them
 * @param unbroken those up to the first that is missing
 */
record HistoryAudit<E>(String id, List<StreamEvent<E>> events, List<StreamEvent<E>> unbroken) {

    static <E> HistoryAudit<E> of(String id, List<StreamEvent<E>> events) {
        int next = 0;
        while (next < events.size() && events.get(next).sequenceNumber() == next + 1) {
            next++;
        }
        return new HistoryAudit<>(id, events, events.subList(0, next));
    }

    <S, R> List<Finding> findings(
            AuditedAggregate<S, E, R> audited, SeenState<S> state, Optional<Row<R>> row) {
        StateAudit<S, E> states = new StateAudit<>(audited.decider(), id, unbroken);
        RowAudit<R, E> rows = new RowAudit<>(new Fold<>(audited.projection()), unbroken);
        return Stream.of(hole(), states.of(state), row.flatMap(there -> rows.of(id, there)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> hole() {
        int last = unbroken.size();
        if (last == events.size()) {
            return Optional.empty();
        }
        long found = events.get(last).sequenceNumber();
        String what = "event %s is missing, event %s is there".formatted(last + 1, found);
        return Optional.of(Finding.of(id, Kind.HOLE, what));
    }
}
