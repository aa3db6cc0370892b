package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a record of a stream says that an event takes. AWS's own classes forget what they don't
 * know; here nothing is sure until it is looked at.
 *
 * @param eventName null if it has none
 * @param source where it comes from; null if it does not say so
 * @param arn of the stream; null if it does not say so
 * @param position what it is reported by; null if that is missing
 * @param keys of the item
 * @param image of the item; null if there is none
 */
record StreamRecord(
        @Nullable String eventName,
        @Nullable String source,
        @Nullable String arn,
        @Nullable String position,
        RecordAttributes keys,
        @Nullable RecordAttributes image) {

    private static final int MAX_POSITION = 128;

    /** What it is reported by; empty if that is missing. */
    Optional<String> reportedBy() {
        return Optional.ofNullable(position)
                .filter(text -> !text.isBlank() && text.length() <= MAX_POSITION);
    }

    /** The attributes of the image, of which there may be none. */
    RecordAttributes imageOrNone() {
        return image == null ? RecordAttributes.NONE : image;
    }
}
