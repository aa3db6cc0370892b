package dev.tandem.harness.sam;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The expiry of a table's items. */
record Expiry(DynamoDbClient client, String table) {

    /** Switches it on, unless it is so: DynamoDB refuses to do so twice. */
    void enable(String attribute) {
        TimeToLiveStatus status =
                client.describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription()
                        .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED && status != TimeToLiveStatus.ENABLING) {
            client.updateTimeToLive(request ->
                    request.tableName(table)
                            .timeToLiveSpecification(
                                    spec -> spec.attributeName(attribute).enabled(true)));
        }
    }
}
