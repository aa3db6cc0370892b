package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a record of a batch is. Of the record itself nothing is kept: there may be thousands.
 *
 * @param index its place in the batch, from 0
 * @param position what it is reported by; null if that is missing
 */
record Received<E>(int index, @Nullable String position, ReceivedRecord<E> is) {

    /** What it is reported by; empty if that is missing. */
    Optional<String> reportedBy() {
        return Optional.ofNullable(position);
    }
}
