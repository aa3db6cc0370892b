package dev.tandem.harness.aws.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stream and the client that reads it. */
record Stream(DynamoDbStreamsClient client, String arn) {

    /** The shards that the stream has now, all pages. */
    List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        @Nullable String last = null;
        do {
            DescribeStreamResponse page = page(last);
            shards.addAll(page.streamDescription().shards());
            last = page.streamDescription().lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }

    /** The keys of its table. */
    Keys keys() {
        return Keys.of(page(null).streamDescription().keySchema());
    }

    private DescribeStreamResponse page(@Nullable String after) {
        return client.describeStream(stream -> stream.streamArn(arn).exclusiveStartShardId(after));
    }

    /**
     * An iterator behind that record; from the oldest one that is still there, if there is none.
     */
    String iterator(String shardId, Optional<String> sequenceNumber) {
        GetShardIteratorResponse response =
                client.getShardIterator(iterator -> {
                    iterator.streamArn(arn).shardId(shardId);
                    sequenceNumber.ifPresentOrElse(
                            number ->
                                    iterator.sequenceNumber(number)
                                            .shardIteratorType(
                                                    ShardIteratorType.AFTER_SEQUENCE_NUMBER),
                            () -> iterator.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
                });
        return response.shardIterator();
    }

    GetRecordsResponse read(String iterator, int limit) {
        return client.getRecords(read -> read.shardIterator(iterator).limit(limit));
    }
}
