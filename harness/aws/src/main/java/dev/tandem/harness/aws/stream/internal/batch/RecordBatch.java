package dev.tandem.harness.aws.stream.internal.batch;

import java.util.List;
import java.util.Optional;

/**
 * Records that are delivered together.
 *
 * @param records in the order of delivery, at least one
 * @param failures how often the function failed on it; splitting it starts no new count
 * @param calls how often the function was called with these records, alone or among others
 * @param functionError of the last of these calls; empty if that was no error, or if there was none
 */
public record RecordBatch(
        List<ShardRecord> records, int failures, int calls, Optional<String> functionError) {

    public RecordBatch {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("A batch has no items, it has at least 1");
        }
        records = List.copyOf(records);
    }

    /** A batch that was not delivered so far. */
    public static RecordBatch of(List<ShardRecord> records) {
        return new RecordBatch(records, 0, 0, Optional.empty());
    }

    public int size() {
        return records.size();
    }

    public ShardRecord first() {
        return records.getFirst();
    }

    /** The same records as if they had not been delivered. */
    public RecordBatch anew() {
        return RecordBatch.of(records);
    }

    RecordBatch called(Optional<String> error) {
        return new RecordBatch(records, failures, calls + 1, error);
    }

    RecordBatch failed() {
        return new RecordBatch(records, failures + 1, calls, functionError);
    }

    RecordBatch with(List<ShardRecord> some) {
        return new RecordBatch(some, failures, calls, functionError);
    }

    /** The event that Lambda sends to the function. */
    public byte[] event() {
        return BatchEvent.of(records);
    }
}
