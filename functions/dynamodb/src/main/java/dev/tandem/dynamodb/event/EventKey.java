package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Which event a record is about.
 *
 * @param aggregateId whose; "" where that is not known
 * @param sequenceNumber which; 0 where that is not known
 * @param problem why it is not known, in words that are fit for a log
 */
record EventKey(String aggregateId, long sequenceNumber, Optional<String> problem) {

    /** DynamoDB, "Quotas": a partition key has 1 to 2048 bytes. */
    private static final int MAX_BYTES = 2048;

    private static final long NONE = 0;

    /**
     * What a record's keys and its image say; they must not contradict each other.
     *
     * @param idField the attribute that has the aggregate's id
     */
    static EventKey of(RecordAttributes keys, RecordAttributes image, String idField) {
        String id = only(keys.text(idField), image.text(idField));
        if (id == null || !isKey(id)) {
            return unknown("it has no %s, or one that can't be a key".formatted(idField));
        }
        long number = number(keys, image);
        return number == NONE
                ? unknown(
                        "its %s is no event's: must be a whole number from 1"
                                .formatted(EventNumber.FIELD))
                : new EventKey(id, number, Optional.empty());
    }

    /** What one of them says, or both alike. */
    private static @Nullable String only(@Nullable String one, @Nullable String other) {
        if (one == null) {
            return other;
        }
        return other == null || one.equals(other) ? one : null;
    }

    private static long number(RecordAttributes keys, RecordAttributes image) {
        boolean isInBoth = keys.has(EventNumber.FIELD) && image.has(EventNumber.FIELD);
        if (isInBoth && number(keys) != number(image)) {
            return NONE;
        }
        return number(keys.has(EventNumber.FIELD) ? keys : image);
    }

    private static long number(RecordAttributes part) {
        return EventNumber.of(part.number(EventNumber.FIELD)).orElse(NONE);
    }

    private static EventKey unknown(String problem) {
        return new EventKey("", 0, Optional.of(problem));
    }

    /**
     * Whether it can have been in the table: text that is not well-formed Unicode can't. Each
     * record has one, so that its bytes are counted and not made.
     */
    private static boolean isKey(String id) {
        int bytes = 0;
        for (int at = 0; at < id.length(); at++) {
            char unit = id.charAt(at);
            if (!Character.isSurrogate(unit)) {
                bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            } else if (at + 1 < id.length() && Character.isSurrogatePair(unit, id.charAt(at + 1))) {
                bytes += 4;
                at++;
            } else {
                return false;
            }
        }
        return bytes > 0 && bytes <= MAX_BYTES;
    }
}
