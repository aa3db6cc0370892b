package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts items, 25 with each call; the last ones when it is closed. Not for several threads. */
final class BulkWrites implements AutoCloseable {

    private static final int MOST = 25;

    private final List<WriteRequest> waiting = new ArrayList<>();
    private final DynamoDbClient client;
    private final String table;

    BulkWrites(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    void put(Map<String, AttributeValue> item) {
        waiting.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (waiting.size() == MOST) {
            flush();
        }
    }

    @Override
    public void close() {
        if (!waiting.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        BatchWriteItemResponse answer =
                client.batchWriteItem(write -> write.requestItems(Map.of(table, waiting)));
        assertThat(answer.unprocessedItems()).as("DynamoDB Local takes all").isEmpty();
        waiting.clear();
    }
}
