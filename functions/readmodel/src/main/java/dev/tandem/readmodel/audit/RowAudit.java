package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.Fold;

import java.util.List;
import java.util.Optional;

/**
 * Compares an aggregate's rows with what its events make of them.
 *
 * @param fold what these make
 * @param unbroken its events up to the first that is missing
 */
record RowAudit<R, E>(Fold<R, E> fold, List<StreamEvent<E>> unbroken) {

    Optional<Finding> of(String id, Row<R> row) {
        long last = row.lastSequenceNumber();
        if (last > unbroken.size()) {
            return Optional.of(
                    Finding.of(
                            id,
                            Kind.HOLE,
                            "the rows are at event %s, the events end at %s"
                                    .formatted(last, unbroken.size())));
        }
        return drift(row, fold.after(fold.first(id), unbroken.subList(0, (int) last)))
                .map(what -> Finding.of(id, Kind.ROW_DRIFT, what));
    }

    private Optional<String> drift(Row<R> row, Row<R> expected) {
        long last = row.lastSequenceNumber();
        if (expected.isGone() != row.isGone()) {
            return Optional.of(
                    row.isGone()
                            ? "there are no rows at event %s".formatted(last)
                            : "rows are there that event %s takes away".formatted(last));
        }
        return Difference.first(expected.value(), row.value())
                .map(field -> "%s differs at event %s".formatted(field, last));
    }
}
