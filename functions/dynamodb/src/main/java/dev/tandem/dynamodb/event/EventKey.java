package dev.tandem.dynamodb.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<String> ids =
                Stream.of(keys, image)
                        .flatMap(part -> Stream.ofNullable(part.text(idField)))
                        .distinct()
                        .toList();
        if (ids.size() != 1 || !isKey(ids.getFirst())) {
            return unknown("it has no %s, or one that can't be a key".formatted(idField));
        }
        List<Long> numbers =
                Stream.of(keys, image)
                        .filter(part -> part.has(EventNumber.FIELD))
                        .map(part -> EventNumber.of(part.number(EventNumber.FIELD)).orElse(NONE))
                        .distinct()
                        .toList();
        return numbers.size() == 1 && numbers.getFirst() != NONE
                ? new EventKey(ids.getFirst(), numbers.getFirst(), Optional.empty())
                : unknown(
                        "its %s is no event's: must be a whole number from 1"
                                .formatted(EventNumber.FIELD));
    }

    private static EventKey unknown(String problem) {
        return new EventKey("", 0, Optional.of(problem));
    }

    /** A text that is not well-formed Unicode can't have been in the table. */
    private static boolean isKey(String id) {
        return !id.isEmpty()
                && StandardCharsets.UTF_8.newEncoder().canEncode(id)
                && id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
