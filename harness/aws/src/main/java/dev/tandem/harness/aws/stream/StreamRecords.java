package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a stream holds now, for tests that deliver chosen records in an order of their own.
 *
 * @param streams reads the stream
 * @param streamArn which one
 */
public record StreamRecords(DynamoDbStreamsClient streams, String streamArn) {

    /** All records from TRIM_HORIZON to the end, shard by shard, parents first. */
    public List<Record> all() {
        Stream stream = new Stream(streams, streamArn);
        Lineage lineage = new Lineage(stream.shards());
        Set<String> finished = new HashSet<>();
        List<Record> records = new ArrayList<>();
        for (List<String> next = lineage.readable(finished);
                !next.isEmpty();
                next = lineage.readable(finished)) {
            next.forEach(shardId -> records.addAll(new ShardRecords(stream, shardId).all()));
            finished.addAll(next);
        }
        return records;
    }
}
