package dev.tandem.harness.aws.stream.internal.batch;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.time.Instant;

/**
 * A record on its way.
 *
 * @param position its place among all that was read from its shard, from 0
 * @param key which item it is about
 * @param change what was read
 * @param json the record as Lambda sends it
 */
public record ShardRecord(long position, ItemKey key, Record change, SdkBytes json) {

    public String sequenceNumber() {
        return change.dynamodb().sequenceNumber();
    }

    /** When the change was made, as far as DynamoDB tells. */
    public Instant arrival() {
        Instant created = change.dynamodb().approximateCreationDateTime();
        return created == null ? Instant.EPOCH : created;
    }

    /** Bytes of the record in the event. */
    public int size() {
        return json.asByteArrayUnsafe().length;
    }

    public int lane(int lanes) {
        return key.lane(lanes);
    }
}
