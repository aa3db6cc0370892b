package dev.tandem.harness.aws.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a stream holds now, for tests that deliver chosen records in an order of their own.
 *
 * @param streams reads the stream
 * @param streamArn which one
 */
public record StreamRecords(DynamoDbStreamsClient streams, String streamArn) {

    private static final int MOST = 1000;

    /** All records from TRIM_HORIZON to the end, shard by shard, parents first. */
    public List<Record> all() {
        Stream stream = new Stream(streams, streamArn);
        Lineage lineage = new Lineage(stream.shards());
        Set<String> finished = new HashSet<>();
        List<Record> records = new ArrayList<>();
        for (List<String> next = lineage.readable(finished);
                !next.isEmpty();
                next = lineage.readable(finished)) {
            next.forEach(shardId -> read(stream, shardId, records));
            finished.addAll(next);
        }
        return records;
    }

    /** An open shard has no end: the first page without a record is taken for it. */
    private static void read(Stream stream, String shardId, List<Record> records) {
        @Nullable String iterator = stream.iterator(shardId, Optional.empty());
        while (iterator != null) {
            GetRecordsResponse page = stream.read(iterator, MOST);
            records.addAll(page.records());
            iterator =
                    page.hasRecords() && !page.records().isEmpty()
                            ? page.nextShardIterator()
                            : null;
        }
    }
}
