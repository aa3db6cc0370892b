package dev.tandem.harness.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.List;

/** Hands batches of one shard to the target. */
record Delivery(StreamTarget target, String streamArn, Health health) {

    /** How many records, from the first, need no further delivery. */
    int deliver(List<Record> batch) {
        try {
            byte @Nullable [] answer = target.invoke(DynamoDbEventJson.of(batch, streamArn));
            int accepted = BatchResponse.accepted(answer, batch);
            report(batch.size() - accepted);
            return accepted;
        } catch (Throwable failure) {
            // whatever a function throws is a function error, as on Lambda
            health.fails(failure);
            return 0;
        }
    }

    private void report(int refused) {
        if (refused == 0) {
            health.works();
        } else {
            health.fails("batchItemFailures");
        }
    }
}
