package dev.tandem.readmodel.update;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/**
 * What is to be made of a row.
 *
 * @param read as it was locked
 * @param shownOrNull what it was before it was taken away, where the read model never had it: it is
 *     made first, so that nobody makes it at the same time; null for most
 * @param now as it has to be
 * @param reached how far that is
 * @param isAnew whether it was made of all events
 */
record FoldedRow<R>(
        Row<R> read, @Nullable Row<R> shownOrNull, Row<R> now, Reached reached, boolean isAnew) {

    /** What precedes the change. */
    Stream<RowChange<R>> before() {
        return shownOrNull == null
                ? Stream.of()
                : Stream.of(new RowChange<>(read, shownOrNull)).filter(RowChange::isChange);
    }

    RowChange<R> change() {
        return new RowChange<>(
                shownOrNull == null
                        ? read
                        : Row.there(
                                shownOrNull.aggregateId(),
                                shownOrNull.lastSequenceNumber(),
                                shownOrNull.value()),
                now);
    }
}
