package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;

/** Shows records whose text is {@link #OLD} as if they had been written an hour earlier. */
record Aged(DynamoDbStreamsClient streams) implements DynamoDbStreamsClient {

    static final String OLD = "old";

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        GetRecordsResponse page = streams.getRecords(request);
        return page.copy(copy -> copy.records(page.records().stream().map(Aged::age).toList()));
    }

    private static Record age(Record record) {
        StreamRecord change = record.dynamodb();
        boolean old = change.newImage().containsValue(AttributeValue.fromS(OLD));
        Duration age = old ? Duration.ofHours(1) : Duration.ZERO;
        return record.copy(copy ->
                copy.dynamodb(
                        change.copy(aged ->
                                aged.approximateCreationDateTime(
                                        change.approximateCreationDateTime().minus(age)))));
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        return streams.getShardIterator(request);
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return streams.describeStream(request);
    }

    @Override
    public String serviceName() {
        return streams.serviceName();
    }

    @Override
    public void close() {
        streams.close();
    }
}
