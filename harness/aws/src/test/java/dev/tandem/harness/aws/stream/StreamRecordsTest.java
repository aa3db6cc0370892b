package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.testing.Notes;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;

class StreamRecordsTest {

    @Test
    void all_records_are_read_and_can_be_delivered_in_another_order() throws Exception {
        String accessKey = DynamoDbAccess.freshKey();
        try (DynamoDbClient client = DynamoDbLocal.shared().client(accessKey);
                DynamoDbStreamsClient streams = DynamoDbLocal.shared().streamsClient(accessKey)) {
            Notes notes = Notes.in(client);
            notes.putTogether("a", "b");
            notes.put("c");

            List<Record> records = new StreamRecords(streams, notes.streamArn()).all();
            Deliveries deliveries = new Deliveries();
            deliveries.invoke(DynamoDbEventJson.of(records));
            deliveries.invoke(DynamoDbEventJson.of(records.reversed()));

            assertThat(deliveries.batches())
                    .containsExactly(List.of("a", "b", "c"), List.of("c", "b", "a"));
        }
    }
}
