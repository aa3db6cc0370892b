package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.filter.RecordFilter;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a shard, with what is to be delivered of them; the rest is passed over.
 *
 * @param tracker is told of each record
 * @param streamArn what records say of their origin
 */
record FilteredPages(
        ShardPages pages,
        CheckpointTracker tracker,
        Keys keys,
        RecordFilter filter,
        String streamArn) {

    List<ShardRecord> next() {
        List<ShardRecord> passing = new ArrayList<>();
        for (Record change : pages.next()) {
            SdkBytes json =
                    SdkBytes.fromByteArrayUnsafe(DynamoDbEventJson.ofOne(change, streamArn));
            ShardRecord record = new ShardRecord(tracker.read(), keys.of(change), change, json);
            tracker.open(record);
            if (filter.passes(json.asByteArrayUnsafe())) {
                passing.add(record);
            } else {
                tracker.settle(List.of(record));
            }
        }
        return passing;
    }
}
