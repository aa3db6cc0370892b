package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.Fold;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Compares an aggregate's rows with what its events make of them, as these come. */
final class RowAudit<R, E> {

    private final Fold<R, E> fold;
    private final String id;
    private final Optional<Row<R>> row;
    private final long rowNumber;
    private @Nullable Row<R> folded;
    private long last;
    private @Nullable RuntimeException failure;

    /**
     * @param fold what the events make
     * @param row empty where the read model has none
     */
    RowAudit(Fold<R, E> fold, String id, Optional<Row<R>> row) {
        this.fold = fold;
        this.id = id;
        this.row = row;
        this.rowNumber = row.map(Row::lastSequenceNumber).orElse(0L);
    }

    /** Takes the next one, before which none is missing. */
    void next(StreamEvent<E> event) {
        last = event.sequenceNumber();
        if (failure == null && last <= rowNumber) {
            try {
                folded = fold.after(folded(), List.of(event));
            } catch (RuntimeException e) {
                // what comes later may say that it was of no use to fold it
                failure = e;
            }
        }
    }

    /** What is wrong with them after all of them. */
    Optional<Finding> finding() {
        return row.flatMap(this::of);
    }

    private Optional<Finding> of(Row<R> there) {
        if (rowNumber > last) {
            return Optional.of(
                    Finding.of(
                            id,
                            Kind.HOLE,
                            "the rows are at event %s, the events end at %s"
                                    .formatted(rowNumber, last)));
        }
        if (failure != null) {
            throw failure;
        }
        return drift(there).map(what -> Finding.of(id, Kind.ROW_DRIFT, what));
    }

    /** An id of which there is nothing need not be one of which a row can be made. */
    private Row<R> folded() {
        return folded == null ? fold.first(id) : folded;
    }

    private Optional<String> drift(Row<R> there) {
        Row<R> folded = folded();
        if (folded.isGone() != there.isGone()) {
            return Optional.of(
                    there.isGone()
                            ? "there are no rows at event %s".formatted(rowNumber)
                            : "rows are there that event %s takes away".formatted(rowNumber));
        }
        return Difference.first(folded.value(), there.value())
                .map(field -> "%s differs at event %s".formatted(field, rowNumber));
    }
}
