package dev.tandem.core.projection;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a batch made of one row.
 *
 * @param aggregateId whose row
 * @param beforeOrNull as it was loaded; null where there was none
 * @param after as it has to be; may equal the one before, where events changed nothing that is
 *     shown
 * @param loadedSequenceNumber the last event in the row before; 0 where there was none
 * @param lastSequenceNumber the last event in the row after
 */
public record RowChange<R>(
        String aggregateId,
        @Nullable R beforeOrNull,
        R after,
        long loadedSequenceNumber,
        long lastSequenceNumber) {

    public Optional<R> before() {
        return Optional.ofNullable(beforeOrNull);
    }

    /** Whether there was no row. */
    public boolean isNew() {
        return beforeOrNull == null;
    }
}
